package org.demarche.server.pages.head;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.StoreReader;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * The subject of a page, as a citation names it. It has only what the data states: an entry has no author and no date of its
 * own.
 *
 * @param title the name or the summary
 * @param description what kind of entry it is and, for a position, whose, on what and in which article
 * @param corpus title of the corpus; empty if there are several or it has none
 * @param url of the page
 * @param iri names the entity
 */
public record CitedEntry(String title, String description, Optional<String> corpus, String url, String iri) {

    private static final List<org.apache.jena.graph.Node> NAMES =
            List.of(ExternalTerms.NAME, ExternalTerms.PREF_LABEL, ExternalTerms.TITLE, Vocabulary.SUMMARY);

    /**
     * The entry of an entity.
     *
     * @param origin of this server
     */
    public static CitedEntry of(StoreReader reader, String iri, EntityFacts facts, String origin) {
        String title = NAMES.stream()
                .flatMap(name -> facts.text(name).stream())
                .findFirst()
                .orElse(reader.names().shorten(iri));
        return new CitedEntry(
                title,
                facts.type().map(type -> description(type, facts, reader)).orElse("Entry"),
                corpus(reader),
                origin + reader.links().path(iri),
                iri);
    }

    private static Optional<String> corpus(StoreReader reader) {
        List<Row> corpora = reader.rows("corpora");
        return corpora.size() == 1 ? corpora.getFirst().text("title") : Optional.empty();
    }

    private static String description(EntityType type, EntityFacts facts, StoreReader reader) {
        String kind = type.word().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + type.word().substring(1);
        return switch (type) {
            case POSITION -> position(facts, reader);
            case ARTICLE, DOCUMENT -> sentence(kind, published(facts));
            default -> kind;
        };
    }

    private static String position(EntityFacts facts, StoreReader reader) {
        String holder =
                facts.labels(Vocabulary.HOLDER).map(name -> " of " + name).orElse("");
        String target = facts.labels(Vocabulary.TARGET)
                .map(name -> " on “" + name + "”")
                .orElse("");
        String stance =
                facts.labels(Vocabulary.STANCE).map(label -> " (" + label + ")").orElse("");
        String article = facts.entity(Vocabulary.CODED_FROM)
                .map(found -> ". Coded from " + article(found, reader))
                .orElse("");
        return "Position" + holder + target + stance + article;
    }

    private static String article(EntityLabel article, StoreReader reader) {
        return sentence("“" + article.name() + "”", published(EntityFacts.of(reader, article.iri())));
    }

    private static Stream<String> published(EntityFacts facts) {
        return Stream.concat(
                facts.labels(ExternalTerms.PUBLISHER).stream(),
                facts.text(ExternalTerms.ISSUED).map(DateText::text).stream());
    }

    private static String sentence(String first, Stream<String> rest) {
        return Stream.concat(Stream.of(first), rest).collect(Collectors.joining(", "));
    }
}
