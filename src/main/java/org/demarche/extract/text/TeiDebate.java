package org.demarche.extract.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.io.UntrustedXml;

/**
 * Reads a parliamentary debate in TEI, as the ParlaMint corpora have it, as a transcript: each turn begins with the name of who speaks and the
 * party or post. Notes, incidents, headings and what is in another language than English are no part of the text.
 *
 * @see <a href="https://clarin-eric.github.io/ParlaMint/">ParlaMint encoding</a>
 */
final class TeiDebate {

    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(?:TEI|teiCorpus)[\\s>]");
    private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";
    private static final int HEAD = 20_000;

    private static final Set<String> NO_SPEECH = Set.of(
            "note",
            "vocal",
            "kinesic",
            "incident",
            "gap",
            "desc",
            "head",
            "figure",
            "fw",
            "writing",
            "listPerson",
            "listOrg");

    /** What a reader of transcripts would take for the label of the next turn. */
    private static final Pattern LIKE_A_LABEL = Pattern.compile("\\p{Lu}[^:\\n]{0,80}:.*", Pattern.DOTALL);

    private static final String AGAIN = "Name a complete file with speeches (u) in the namespace " + NAMESPACE + ".";

    private final TeiPeople people;
    private final Deque<String> languages = new ArrayDeque<>();
    private final List<List<String>> sections = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<String> paragraphs = new ArrayList<>();
    private String title = "";
    private String day = "";
    private String label = "";
    private String dates = "";
    private boolean mainTitle;
    private boolean tokenized;
    private boolean speaking;
    private boolean spaced = true;
    private int token;
    private int guessed;
    private int foreign;
    private String otherLanguage = "";

    private TeiDebate(TeiPeople people) {
        this.people = people;
    }

    /** Whether a file is TEI, by its beginning. */
    static boolean isTei(String file) {
        String head = file.substring(0, Math.min(HEAD, file.length()));
        return head.contains(NAMESPACE) && ROOT.matcher(head).find();
    }

    /**
     * Reads a file.
     *
     * @param people who may speak, apart from those whom the file itself lists
     * @throws NotAnArticleException if it has no speeches in English, or is no complete XML
     */
    static TeiTranscript read(byte[] file, TeiPeople people) {
        TeiDebate debate = new TeiDebate(people);
        try {
            people.read(new ByteArrayInputStream(file));
            debate.read(UntrustedXml.open(new ByteArrayInputStream(file)));
        } catch (XMLStreamException e) {
            throw new NotAnArticleException("The file is no complete TEI: " + UntrustedXml.problem(e) + ".", AGAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is in memory
        }
        return debate.transcript();
    }

    private void read(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(in);
                case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in.getText());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader in) throws XMLStreamException {
        String element = in.getLocalName();
        if (NO_SPEECH.contains(element)) {
            skip(in);
            return;
        }
        String language = TeiLists.xml(in, "lang");
        languages.push(language.isEmpty() ? Objects.requireNonNullElse(languages.peek(), "") : language);
        switch (element) {
            case "title" -> title(in);
            case "setting", "sourceDesc" -> dates = element;
            case "date" -> date(TeiLists.attribute(in, "when"));
            case "div", "div1", "div2" -> sections.add(new ArrayList<>());
            case "u" -> turn(in);
            case "seg", "p" -> paragraph();
            case "w", "pc" -> token(in);
            default -> {}
        }
    }

    /** The first title, or the main one in English. */
    private void title(XMLStreamReader in) throws XMLStreamException {
        boolean main = TeiLists.attribute(in, "type").equals("main") && isEnglish() && !mainTitle;
        if (title.isEmpty() || main) {
            title = TeiLists.text(in);
            mainTitle |= main;
            languages.pop();
        }
    }

    /** The date of the sitting, else that of the source; not that of the file. */
    private void date(String when) {
        if (dates.equals("setting") || (dates.equals("sourceDesc") && day.isEmpty())) {
            day = when.isEmpty() ? day : when;
        }
    }

    private void turn(XMLStreamReader in) {
        speaking = true;
        String who = TeiLists.attribute(in, "who").replaceFirst("^#", "");
        guessed += !who.isEmpty() && !people.has(who) ? 1 : 0;
        label = people.label(who, day, TeiLists.attribute(in, "ana").contains("#chair"));
    }

    private void token(XMLStreamReader in) {
        tokenized = true;
        if (token++ == 0 && speaking) {
            boolean left = TeiLists.attribute(in, "join").matches("left|both");
            words.append(spaced && !left && !words.isEmpty() ? " " : "");
            spaced = !TeiLists.attribute(in, "join").matches("right|both");
        }
    }

    private void text(String text) {
        // White space between tokens is layout.
        if (speaking && (token > 0 || !tokenized || !text.isBlank())) {
            words.append(token > 0 ? text.strip() : text);
        }
    }

    private void end(String element) {
        switch (element) {
            case "w", "pc" -> token--;
            case "setting", "sourceDesc" -> dates = "";
            case "seg", "p" -> paragraph();
            case "u" -> {
                paragraph();
                finish();
                speaking = false;
            }
            default -> {}
        }
        languages.poll();
    }

    private boolean isEnglish() {
        String language = Objects.requireNonNullElse(languages.peek(), "").toLowerCase(Locale.ROOT);
        return language.isEmpty() || language.startsWith("en");
    }

    private void paragraph() {
        String said = TeiLists.oneLine(words.toString());
        words.setLength(0);
        spaced = true;
        if (said.isEmpty() || !speaking) {
            return;
        }
        if (isEnglish()) {
            paragraphs.add(said);
        } else {
            foreign++;
            otherLanguage = Objects.requireNonNullElse(languages.peek(), "");
        }
    }

    private void finish() {
        if (paragraphs.isEmpty()) {
            return;
        }
        StringBuilder turn = new StringBuilder(label).append(": ").append(paragraphs.getFirst());
        paragraphs.stream()
                .skip(1)
                .forEach(it -> turn.append(LIKE_A_LABEL.matcher(it).matches() ? " " : "\n\n")
                        .append(it));
        paragraphs.clear();
        if (sections.isEmpty()) {
            sections.add(new ArrayList<>());
        }
        sections.getLast().add(turn.toString());
    }

    private static void skip(XMLStreamReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private TeiTranscript transcript() {
        if (sections.stream().allMatch(List::isEmpty)) {
            throw foreign > 0
                    ? new NotAnArticleException(
                            "The debate is not English (" + otherLanguage + "). Only English can be drafted.",
                            "Name a corpus that was translated, such as ParlaMint-en, or code it by hand.")
                    : new NotAnArticleException("The TEI file has no speeches.", AGAIN);
        }
        List<String> warnings = new ArrayList<>();
        if (guessed > 0) {
            warnings.add(
                    "The names of speakers were guessed from their ids, because no listPerson has them. Put the lists of the"
                            + " corpus beside the file.");
        }
        if (foreign > 0) {
            warnings.add(
                    foreign == 1
                            ? "A passage in another language was left out."
                            : "%,d passages in other languages were left out.".formatted(foreign));
        }
        return new TeiTranscript(title, day, sections, warnings);
    }
}
