package org.demarche.extract.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.speaker.SpeakerIndex;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.DateReader;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.demarche.model.DocumentStatus;

/** Finds the documents that an article mentions, and what it says about each. */
public final class DocumentFinder {

    /** Nouns that can refer to any document mentioned before. */
    private static final Set<String> ANY = Set.of("document", "paper", "draft", "text");

    private static final int LONGEST_SENTENCE = 600;

    /** A mention can mean one of this many documents before it. */
    private static final int FURTHEST = 500;

    private static final String WHO =
            "(?:the\\s+|weekly\\s+|daily\\s+|newspaper\\s+){0,3}(?<who>\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:of\\s+(?:the\\s+)?)?\\p{Lu}[\\p{L}.'’-]*){0,8})";
    private static final Pattern WRITTEN_BY =
            Pattern.compile("\\b(?:written|drafted|drawn up|signed|prepared|issued|sent)\\s+by\\s+" + WHO);
    private static final Pattern PUBLISHED_BY =
            Pattern.compile("\\b(?:published|printed|made public|released)\\s+by\\s+" + WHO);
    private static final Pattern WHICH_PUBLISHED = Pattern.compile(
            "\\b(?:which|that)\\s+" + WHO + "\\s+(?:has\\s+|had\\s+)?(?:published|printed|made public)\\b");
    private static final Pattern LEAKED = Pattern.compile("\\b(?:was|were|been|that|which)\\s+leaked\\b|\\bleak of\\b");
    private static final Pattern CONFIRMED = Pattern.compile("\\bconfirm(?:s|ed)\\b");
    private static final Pattern GENUINE = Pattern.compile("\\b(?:authenti\\w+|genuine|real)\\b");
    private static final Pattern DECLINED = Pattern.compile(
            "\\b(?:declin\\w+|refus\\w+|would not|did not)\\s+(?:to\\s+)?(?:comment|discuss|say|confirm)");
    private static final Pattern IN_A = Pattern.compile("(?:^|,\\s+)[Ii]n\\s+(?:an?|the|this|its|their)\\s+$");

    private final String text;
    private final Sentences sentences;
    private final NavigableMap<Integer, List<ResolvedAttribution>> byCue = new TreeMap<>();
    private final SpeakerIndex speakers;
    private final Optional<LocalDate> today;
    private final List<FoundDocument> documents = new ArrayList<>();

    private DocumentFinder(
            AnalysedText analysed,
            List<ResolvedAttribution> attributed,
            SpeakerIndex speakers,
            Optional<LocalDate> today) {
        this.text = analysed.text();
        this.sentences = analysed.sentences();
        for (ResolvedAttribution said : attributed) {
            said.attribution()
                    .cue()
                    .forEach(cue -> byCue.computeIfAbsent(cue.start(), any -> new ArrayList<>())
                            .add(said));
        }
        this.speakers = speakers;
        this.today = today;
    }

    /**
     * The documents of an article.
     *
     * @param attributed the attributions with their speakers
     * @param speakers the speakers of the article
     * @param issued the date of the article, from which weekdays are counted back
     */
    public static List<FoundDocument> in(
            AnalysedText text,
            List<ResolvedAttribution> attributed,
            SpeakerIndex speakers,
            Optional<LocalDate> issued) {
        DocumentFinder finder = new DocumentFinder(text, attributed, speakers, issued);
        for (DocumentMention mention : DocumentMentions.in(text.text())) {
            finder.add(mention);
        }
        return List.copyOf(finder.documents);
    }

    private void add(DocumentMention mention) {
        Optional<Speaker> author = named(mention.owner()).or(() -> named(mention.adjective()));
        if (mention.isBare() || (mention.determiner().isEmpty() && author.isEmpty())) {
            return;
        }
        Optional<FoundDocument> known = known(mention, author);
        if (known.isEmpty() && mention.pointsBack()) {
            return;
        }
        FoundDocument document = known.orElseGet(() -> {
            documents.add(new FoundDocument(mention.span().of(text), mention.noun()));
            return documents.getLast();
        });
        document.mentionedAt(mention.span());
        author.ifPresent(document::by);
        if (mention.leaked()) {
            document.is(DocumentStatus.LEAKED);
        }
        describe(document, mention);
    }

    /** The document that a mention refers to, if it was mentioned before. */
    private Optional<FoundDocument> known(DocumentMention mention, Optional<Speaker> author) {
        if (mention.determiner().startsWith("a") && !mention.determiner().isEmpty()) {
            return Optional.empty();
        }
        for (FoundDocument document : documents
                .subList(Math.max(0, documents.size() - FURTHEST), documents.size())
                .reversed()) {
            boolean sameNoun = document.noun().equals(mention.noun());
            boolean sameAuthor = author.isPresent() && author.equals(document.author());
            boolean back = mention.pointsBack() && (sameNoun || ANY.contains(mention.noun()));
            if (back || (sameNoun && sameAuthor)) {
                return Optional.of(document);
            }
        }
        return Optional.empty();
    }

    /** Reads what the sentence of a mention says about the document. */
    private void describe(FoundDocument document, DocumentMention mention) {
        Span sentence = near(mention.span());
        String before = text.substring(
                sentence.start(), Math.max(sentence.start(), mention.span().start()));
        String after = text.substring(Math.min(mention.span().end(), sentence.end()), sentence.end());
        who(WRITTEN_BY, after).ifPresent(document::by);
        who(PUBLISHED_BY, after).or(() -> who(WHICH_PUBLISHED, after)).ifPresent(document::publishedBy);
        if (IN_A.matcher(before).find()) {
            speakerAfter(mention.span(), sentence).ifPresent(document::by);
        }
        if (LEAKED.matcher(before).find() || LEAKED.matcher(after).find()) {
            document.is(DocumentStatus.LEAKED);
        }
        for (ResolvedAttribution said : attributedIn(sentence)) {
            said.speaker().ifPresent(who -> status(document, said, who, sentence));
        }
        day(after).ifPresent(document::issuedOn);
    }

    /** The sentence of a mention, limited to the length of a sentence. */
    private Span near(Span mention) {
        Span sentence = sentences.around(mention.start());
        return new Span(
                Math.max(sentence.start(), mention.start() - LONGEST_SENTENCE),
                Math.max(mention.end(), Math.min(sentence.end(), mention.end() + LONGEST_SENTENCE)));
    }

    /** The author in "In a letter, X accepts" and "X, in a letter, accepts". */
    private Optional<Speaker> speakerAfter(Span mention, Span sentence) {
        return attributedIn(sentence).stream()
                .filter(said -> said.attribution().cue().stream().anyMatch(cue -> cue.start() > mention.end()))
                .filter(said -> said.attribution().source().stream().noneMatch(mention::overlaps))
                .findFirst()
                .flatMap(ResolvedAttribution::speaker)
                .filter(who -> who.kind() != Speaker.Kind.COLLECTIVE);
    }

    /** The attributions with a cue in a sentence, in reading order. */
    private List<ResolvedAttribution> attributedIn(Span sentence) {
        return byCue.subMap(sentence.start(), sentence.end()).values().stream()
                .flatMap(List::stream)
                .filter(said -> said.attribution().cue().stream().anyMatch(sentence::contains))
                .distinct()
                .sorted(Comparator.comparingInt(said -> said.attribution().start()))
                .toList();
    }

    private void status(FoundDocument document, ResolvedAttribution said, Speaker who, Span sentence) {
        String cue = String.join(
                " ",
                said.attribution().cue().stream().map(span -> span.of(text)).toList());
        Speaker whose = who.kind() == Speaker.Kind.UNNAMED ? who.principal().orElse(who) : who;
        if (whose.kind() == Speaker.Kind.UNNAMED || whose.kind() == Speaker.Kind.COLLECTIVE) {
            return;
        }
        if (CONFIRMED.matcher(cue).find() && GENUINE.matcher(sentence.of(text)).find()) {
            document.confirmedBy(whose);
        }
        if (DECLINED.matcher(cue).find()) {
            document.commentDeclinedBy(whose);
        }
    }

    private Optional<LocalDate> day(String after) {
        return today.flatMap(day -> DateReader.dated(after, day));
    }

    private Optional<Speaker> who(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        return found.find() ? named(found.group("who")) : Optional.empty();
    }

    /** The speaker with a name, or with the part of it behind a possessive: "Korvane's Ministry of Defence". */
    private Optional<Speaker> named(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String own = name.replaceFirst("^.*['’]s\\s+(?=\\p{Lu})", "").replaceFirst("['’]s?$", "");
        return speakers.called(name).or(() -> speakers.called(own));
    }
}
