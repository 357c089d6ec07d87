package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.document.FoundDocument;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.demarche.model.Actor;
import org.demarche.model.Document;
import org.demarche.model.Entities;

/** The documents of one article, and in which of them a position was made. */
final class ArticleDocuments {

    /** "The reply", "A leaked memorandum": the document stands at the beginning of a source, not far within. */
    private static final int LONGEST_LEAD = 12;

    private static final Pattern WITHIN =
            Pattern.compile("(?:^|[,;]\\s+)[Ii]n\\s+(?:an?|the|this|its|their)\\s+(?:[\\p{L}-]+\\s+){0,2}$");

    private final String text;
    private final Optional<String> own;
    private final Sentences sentences;
    private final Map<FoundDocument, DraftDocument> documents = new LinkedHashMap<>();
    private final Map<Speaker, DraftDocument> reports = new HashMap<>();
    private final Entities corpus;
    private final CorpusActors names;
    private final Set<String> taken;
    private final Collection<Speaker> speakers;

    /**
     * Gathers the documents.
     *
     * @param outlet the name of the article's own newspaper or agency
     * @param taken ids that are in use; new ones are added
     */
    ArticleDocuments(
            String text,
            Optional<String> outlet,
            List<FoundDocument> found,
            Collection<Speaker> speakers,
            Entities corpus,
            CorpusActors names,
            Set<String> taken) {
        this.text = text;
        this.own = outlet;
        this.sentences = Sentences.of(text);
        this.corpus = corpus;
        this.names = names;
        this.taken = taken;
        this.speakers = speakers;
        for (FoundDocument document : found) {
            documents.put(document, drafted(document));
        }
    }

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
        String id = Slug.of(title, taken);
        taken.add(id);
        return id;
    }

    /** The corpus' one document of the same author that is called much the same. */
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
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(speaker.name()), speaker.otherNames().stream())
                .flatMap(name -> names.named(name).stream())
                .map(Actor::id)
                .findFirst();
    }

    /** The document that some words name. */
    Optional<DraftDocument> named(String words) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().isDescribed())
                .filter(entry -> entry.getKey().mentions().stream()
                        .anyMatch(mention -> mention.of(text).equalsIgnoreCase(words)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The document that is said to speak: "the letter says". */
    Optional<FoundDocument> speaking(Attribution attribution) {
        return attribution.source().stream()
                .findFirst()
                .flatMap(source -> documents.keySet().stream()
                        .filter(document -> document.mentions().stream()
                                .anyMatch(mention ->
                                        source.contains(mention) && mention.start() - source.start() <= LONGEST_LEAD))
                        .findFirst());
    }

    /**
     * The chain of a statement.
     *
     * @param voice whose position it is, who must be the document's author
     */
    Provenance of(Attribution attribution, Speaker voice) {
        Optional<FoundDocument> document = speaking(attribution).or(() -> around(attribution));
        return document.filter(it -> isBy(it, voice))
                .map(documents::get)
                .map(it -> new Provenance(Optional.of(it.id()), it.known() ? tellers(it.id()) : List.of()))
                .orElse(Provenance.NONE);
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
        Span sentence = sentences.around(cue.start());
        return documents.keySet().stream()
                .filter(document -> document.mentions().stream()
                        .anyMatch(mention -> sentence.contains(mention)
                                && mention.end() <= cue.start()
                                && WITHIN.matcher(text.substring(sentence.start(), mention.start()))
                                        .find()))
                .findFirst();
    }

    /** The corpus' documents that quote another, of publishers whom the article names. */
    private List<String> tellers(String id) {
        return corpus.documents().stream()
                .filter(it -> it.quotedFrom().contains(id))
                .filter(it -> speakers.stream()
                        .anyMatch(speaker -> knownId(speaker)
                                .filter(who -> who.equals(it.publisher()))
                                .isPresent()))
                .map(Document::id)
                .toList();
    }

    /** Whether somebody is an outlet, other than the article's own, that passes on what others hold. */
    boolean isTeller(Speaker speaker) {
        return NewsOutlets.isOutlet(speaker, names)
                && own.filter(speaker::isCalled).isEmpty();
    }

    /** The chain of what an outlet has reported. */
    Provenance reportedBy(Speaker outlet) {
        DraftDocument report = reports.computeIfAbsent(
                outlet, it -> new DraftDocument(newId("report of " + it.name()), FoundDocument.reportOf(it), false));
        return new Provenance(Optional.empty(), List.of(report.id()));
    }
}
