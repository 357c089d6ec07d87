package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.document.FoundDocument;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.speaker.SpeakerIndex;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.demarche.model.Entities;

/** The documents that one article mentions, and in which of them a position was stated. */
final class ArticleDocuments {

    /** A document that is a source begins it: "The reply", "A leaked memorandum". */
    private static final int LONGEST_LEAD = 12;

    /** How far before a cue the document of a statement may be named. */
    private static final int FURTHEST = 600;

    private static final Pattern WITHIN =
            Pattern.compile("(?:^|[,;]\\s+)[Ii]n\\s+(?:an?|the|this|its|their)\\s+(?:[\\p{L}-]+\\s+){0,2}$");

    private final AnalysedText text;
    private final Optional<String> ownOutlet;
    private final Entities corpus;
    private final CorpusActors names;
    private final IdAllocator allocator;
    private final Map<FoundDocument, DraftDocument> documents = new LinkedHashMap<>();
    private final Map<Speaker, DraftDocument> reports = new HashMap<>();
    private final NavigableMap<Integer, Mention> mentions = new TreeMap<>();
    private final Map<String, DraftDocument> described = new HashMap<>();
    private final Set<String> speakerIds;

    /** A mention of a document, with the number of the document. */
    private record Mention(int number, FoundDocument document, Span span) {}

    /**
     * Gathers the documents of an article.
     *
     * @param outlet the name of the article's own newspaper or agency
     */
    ArticleDocuments(
            AnalysedText text,
            Optional<String> outlet,
            List<FoundDocument> found,
            SpeakerIndex speakers,
            CorpusKnowledge knowledge,
            IdAllocator allocator) {
        this.text = text;
        this.ownOutlet = outlet;
        this.corpus = knowledge.entities();
        this.names = knowledge.names();
        this.allocator = allocator;
        this.speakerIds = speakers.all().stream()
                .flatMap(speaker -> knownId(speaker).stream())
                .collect(Collectors.toUnmodifiableSet());
        found.forEach(this::add);
    }

    private void add(FoundDocument document) {
        DraftDocument drafted = drafted(document);
        documents.put(document, drafted);
        for (Span span : document.mentions()) {
            mentions.putIfAbsent(span.start(), new Mention(documents.size(), document, span));
            if (document.isDescribed()) {
                described.putIfAbsent(span.of(text.text()).toLowerCase(Locale.ROOT), drafted);
            }
        }
    }

    /** The documents of which the article says anything, and the reports of other outlets that it passes on. */
    List<DraftDocument> documents() {
        List<DraftDocument> all = new ArrayList<>();
        documents.values().stream().filter(it -> it.found().isDescribed()).forEach(all::add);
        all.addAll(reports.values());
        return all;
    }

    private DraftDocument drafted(FoundDocument document) {
        return known(document)
                .map(it -> new DraftDocument(it.id(), document, true))
                .orElseGet(() -> new DraftDocument(newId(document.title()), document, false));
    }

    private String newId(String title) {
        return allocator.newId(title);
    }

    /** The one document of the corpus with the same author and a similar title. */
    private Optional<Document> known(FoundDocument document) {
        Optional<String> author = document.author().flatMap(this::knownId);
        String noun = document.title().toLowerCase(Locale.ROOT);
        List<Document> fitting = corpus.documents().stream()
                .filter(it -> author.filter(it.authors()::contains).isPresent())
                .filter(it -> isCalled(it.title().value().toLowerCase(Locale.ROOT), noun))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean isCalled(String title, String words) {
        boolean reply = title.contains("reply") || title.contains("response");
        return Pattern.compile("\\s+").splitAsStream(words).anyMatch(title::contains)
                || (reply && (words.contains("reply") || words.contains("response")));
    }

    private Optional<String> knownId(Speaker speaker) {
        return Stream.concat(Stream.of(speaker.name()), speaker.otherNames().stream())
                .flatMap(name -> names.named(name).stream())
                .map(Actor::id)
                .findFirst();
    }

    /** The document that a phrase names, with or without an article. */
    Optional<DraftDocument> named(String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT).replaceFirst("^(?:an?|the|this|that)\\s+", "");
        return Optional.ofNullable(described.get(plain.replaceFirst("[\\s,.;:”\"’]+$", "")));
    }

    /** The document that is the source of an attribution: "the letter says". */
    Optional<FoundDocument> speaking(Attribution attribution) {
        return attribution.source().stream()
                .findFirst()
                .flatMap(source -> first(source.start(), source.start() + LONGEST_LEAD + 1, source::contains));
    }

    /** The first document, in the order of documents, with a matching mention that starts in a range. */
    private Optional<FoundDocument> first(int from, int to, Predicate<Span> matches) {
        return mentions.subMap(from, Math.max(from, to)).values().stream()
                .filter(mention -> matches.test(mention.span()))
                .min(Comparator.comparingInt(Mention::number))
                .map(Mention::document);
    }

    /**
     * The provenance of a statement.
     *
     * @param voice the holder, who has to be the author of the document
     */
    Provenance of(Attribution attribution, Speaker voice) {
        Optional<FoundDocument> document = speaking(attribution).or(() -> around(attribution));
        return document.filter(it -> isBy(it, voice))
                .map(documents::get)
                .map(it -> new Provenance(Optional.of(it.id()), it.known() ? reporters(it.id()) : List.of()))
                .orElse(Provenance.DIRECT);
    }

    private static boolean isBy(FoundDocument document, Speaker voice) {
        return document.author()
                .filter(author -> author == voice
                        || voice.principal().filter(author::equals).isPresent())
                .isPresent();
    }

    /** "In a letter, X accepts", "X, in a paper, advised". */
    private Optional<FoundDocument> around(Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return Optional.empty();
        }
        Span cue = attribution.cue().getFirst();
        Span sentence = text.sentences().around(cue.start());
        int start = Math.max(sentence.start(), cue.start() - FURTHEST);
        return first(
                start,
                cue.start(),
                mention -> mention.end() <= cue.start()
                        && WITHIN.matcher(text.text().substring(start, mention.start()))
                                .find());
    }

    /** The documents of the corpus that quote another and whose publishers the article names. */
    private List<String> reporters(String id) {
        return corpus.documents().stream()
                .filter(it -> it.quotedFrom().contains(id))
                .filter(it -> speakerIds.contains(String.valueOf(it.publisher())))
                .map(Document::id)
                .toList();
    }

    /** Whether a speaker is a news outlet, other than that of the article, which reports the positions of others. */
    boolean isReporter(Speaker speaker) {
        return NewsOutlets.isOutlet(speaker, names)
                && ownOutlet.filter(speaker::isCalled).isEmpty();
    }

    /** The provenance of what an outlet reported. */
    Provenance reportedBy(Speaker outlet) {
        DraftDocument report = reports.computeIfAbsent(
                outlet, it -> new DraftDocument(newId("report of " + it.name()), FoundDocument.reportOf(it), false));
        return new Provenance(Optional.empty(), List.of(report.id()));
    }
}
