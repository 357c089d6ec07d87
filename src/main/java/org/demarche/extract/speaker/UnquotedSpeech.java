package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/**
 * Finds speech without quotation marks: the answers of an interview, and the first person of a letter or an opinion article. The
 * layout shows the speaker: a label before the turn, a byline, or a signature.
 */
final class UnquotedSpeech {

    private static final Pattern BY_LINE = Pattern.compile(
            "(?m)^[ \\t]*(?:By|BY)\\s+(?<name>\\p{Lu}[\\p{L}.'’-]*(?: (?:van|von|de|der|bin|al|la|du) ?)?(?: \\p{Lu}[\\p{L}.'’-]*){1,3})(?=[ \\t]*(?:,|\\n|$))");
    private static final Pattern SIGNATURE =
            Pattern.compile("^(?<name>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3})(?:,[^.!?]{2,100})?$");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|my|me|myself|My)\\b(?!\\.)");
    private static final Pattern QUESTION = Pattern.compile("\\?[”\"’')]*$");

    private static final Pattern STAGE_DIRECTION = Pattern.compile("[\\[(][^\\])\\n]{2,120}[\\])][.\\s]*");
    private static final int LONGEST_HEADING = 80;
    private static final int LEAST_QUESTIONS = 3;
    private static final int LEAST_I = 4;
    private static final int LONGEST_QUESTION = 400;
    private static final int LONGEST_HEAD = 1_500;
    private static final int LINES_BELOW = 3;

    private final AnalysedText analysed;
    private final String text;
    private final List<Span> paragraphs;
    /** The stretches that begin with the label of a turn. */
    private final List<Transcript.Turn> turns;

    private final NavigableMap<Integer, Monologue> byStart = new TreeMap<>();

    /**
     * A monologue or a turn.
     *
     * @param stretch what is said
     * @param name the span of the speaker's name
     */
    record Monologue(Span stretch, Span name) {}

    private UnquotedSpeech(AnalysedText analysed) {
        this.analysed = analysed;
        this.text = analysed.text();
        this.paragraphs = analysed.paragraphs();
        this.turns = Transcript.of(text, analysed.isTranscript());
        List<Monologue> answers = turns.isEmpty() ? answers() : spoken();
        (answers.isEmpty() && turns.isEmpty() ? opinion() : answers)
                .forEach(it -> byStart.put(it.stretch().start(), it));
    }

    static UnquotedSpeech of(AnalysedText text) {
        return new UnquotedSpeech(text);
    }

    /** The span of the name of the person who says "I" at a place; empty inside quotation marks. */
    Optional<Span> speakerAt(Span place) {
        Map.Entry<Integer, Monologue> last = byStart.floorEntry(place.start());
        return isQuoted(place) || last == null || !last.getValue().stretch().contains(place)
                ? Optional.empty()
                : Optional.of(last.getValue().name());
    }

    /** Adds the sentences of unquoted speech that have no attribution yet. */
    List<Attribution> addTo(List<Attribution> attributions) {
        // A tagger may take the label of a turn for a source, and a stage direction for a statement.
        List<Attribution> others = attributions.stream()
                .filter(it -> it.source().stream().noneMatch(this::isLabel))
                .filter(it -> !it.content().stream().allMatch(this::isStageDirection))
                .toList();
        List<Attribution> all = new ArrayList<>(others);
        SpanIndex taken = SpanIndex.of(others.stream().map(Attribution::whole).toList());
        Sentences sentences = analysed.sentences();
        for (Monologue monologue : byStart.values()) {
            Span stretch = monologue.stretch();
            for (int start = stretch.start(); start < stretch.end(); ) {
                Span sentence = sentences.around(start);
                // White space between two sentences belongs to neither.
                int end = Math.max(start, Math.min(sentence.end(), stretch.end()));
                Span said = new Span(start, end).trimmed(text);
                if (isStatement(said) && !taken.overlaps(said)) {
                    all.add(new Attribution(List.of(monologue.name()), List.of(), List.of(said), true));
                }
                start = Math.max(end, start + 1);
            }
        }
        all.sort(Comparator.comparingInt(Attribution::start));
        return List.copyOf(all);
    }

    private boolean isStatement(Span said) {
        return said.length() > 0 && !isQuoted(said) && !isStageDirection(said) && !isHeading(said);
    }

    /** "(Applause.)", "[Laughter]". */
    private boolean isStageDirection(Span said) {
        return STAGE_DIRECTION.matcher(said.of(text)).matches();
    }

    /** A short line without a stop. */
    private boolean isHeading(Span said) {
        return said.length() < LONGEST_HEADING
                && ".!?…:;”\"’)".indexOf(text.charAt(said.end() - 1)) < 0
                && paragraphs.contains(said);
    }

    private boolean isQuoted(Span place) {
        return analysed.quotations().overlaps(place);
    }

    /** What named speakers and the guest say; who asks or chairs holds no position by it. */
    private List<Monologue> spoken() {
        Optional<Span> guest = guest(turns.getFirst().label().name().start());
        List<Monologue> spoken = new ArrayList<>();
        for (Transcript.Turn turn : turns) {
            Optional<Span> name = switch (turn.label().kind()) {
                case ASKS -> Optional.empty();
                case GUEST -> guest;
                case NAMED -> Optional.of(turn.label().name());
            };
            name.filter(any -> turn.stretch().length() > 0)
                    .ifPresent(who -> spoken.add(new Monologue(turn.stretch(), who)));
        }
        return spoken;
    }

    /** The labels of the turns with names, in reading order. */
    List<TurnLabel> labels() {
        return turns.stream()
                .map(Transcript.Turn::label)
                .filter(label -> label.kind() == TurnLabel.Kind.NAMED)
                .toList();
    }

    /** Whether a span lies in the label of a turn. */
    boolean isLabel(Span place) {
        return turns.stream().anyMatch(turn -> turn.stretch().start() >= place.end() && isInLabel(place, turn));
    }

    private boolean isInLabel(Span place, Transcript.Turn turn) {
        int line = text.lastIndexOf('\n', turn.label().name().start()) + 1;
        return line <= place.start() && place.end() <= turn.stretch().start();
    }

    /** Answers without a label, between questions. */
    private List<Monologue> answers() {
        List<Span> questions = paragraphs.stream().filter(this::asks).toList();
        Optional<Span> guest = questions.size() < LEAST_QUESTIONS
                ? Optional.empty()
                : guest(questions.getFirst().start());
        if (guest.isEmpty()) {
            return List.of();
        }
        List<Monologue> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            int end = i + 1 < questions.size() ? questions.get(i + 1).start() : text.length();
            Span stretch = new Span(questions.get(i).end(), end).trimmed(text);
            if (stretch.length() > 0) {
                answers.add(new Monologue(stretch, guest.get()));
            }
        }
        return answers;
    }

    private boolean asks(Span paragraph) {
        return paragraph.length() <= LONGEST_QUESTION
                && QUESTION.matcher(paragraph.of(text)).find()
                && !isQuoted(paragraph);
    }

    /** The guest of an interview: the person whose surname occurs most often, except the author. */
    private Optional<Span> guest(int end) {
        String head = text.substring(0, Math.min(end, LONGEST_HEAD));
        Optional<String> writer = byLine(head).map(it -> it.of(text));
        return analysed.names(new Span(0, head.length())).stream()
                .filter(name -> ProperNames.canBePerson(name.of(text)))
                .filter(name -> writer.filter(name.of(text)::equals).isEmpty())
                .max(Comparator.<Span>comparingInt(name -> count(ProperNames.surname(name.of(text)), text))
                        .thenComparing(Comparator.comparingInt(Span::start).reversed()));
    }

    private static int count(String word, String text) {
        return (int) Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                .matcher(text)
                .results()
                .count();
    }

    /** The whole text, if its author says "I". */
    private List<Monologue> opinion() {
        long own = FIRST_PERSON
                .matcher(text)
                .results()
                .filter(it -> !isQuoted(new Span(it.start(), it.end())))
                .count();
        if (own < LEAST_I) {
            return List.of();
        }
        String head = text.substring(0, Math.min(text.length(), LONGEST_HEAD));
        return byLine(head)
                .or(this::signature)
                .map(name -> new Monologue(
                        name.start() > text.length() / 2
                                ? new Span(0, name.start())
                                : new Span(name.end(), text.length()),
                        name))
                .stream()
                .toList();
    }

    private static Optional<Span> byLine(String head) {
        Matcher line = BY_LINE.matcher(head);
        return line.find() ? Optional.of(new Span(line.start("name"), line.end("name"))) : Optional.empty();
    }

    private Optional<Span> signature() {
        return paragraphs.subList(Math.max(0, paragraphs.size() - LINES_BELOW), paragraphs.size()).stream()
                .flatMap(line -> {
                    Matcher name = SIGNATURE.matcher(line.of(text));
                    return name.matches() && ProperNames.canBePerson(name.group("name"))
                            ? Stream.of(new Span(line.start(), line.start() + name.end("name")))
                            : Stream.<Span>empty();
                })
                .findFirst();
    }
}
