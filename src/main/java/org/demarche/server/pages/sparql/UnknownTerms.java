package org.demarche.server.pages.sparql;

import static org.demarche.server.pages.sparql.QueryTerm.Kind.PROPERTY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.demarche.problem.Suggestions;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.SearchIndex;
import org.demarche.server.pages.read.StoreReader;

/**
 * Finds the properties and entities of a query that the data does not have, which is why a query with a misspelt name finds nothing, and
 * suggests what may be meant.
 *
 * @param reader reads the store
 * @param index the names of its entities
 */
record UnknownTerms(StoreReader reader, SearchIndex index) {

    /** Each takes a query. */
    private static final int MAX_TERMS = 30;

    /** Comparing an id with those of more entities takes too long. */
    private static final int MAX_IDS = 20_000;

    /** The hints about a query; empty if the data has all its terms. */
    List<String> hints(Query query) {
        UsedIris used = UsedIris.of(query);
        List<String> hints = new ArrayList<>();
        used.properties().stream()
                .limit(MAX_TERMS)
                .filter(property -> !isProperty(property))
                .map(property -> "No statement has the property " + shown(property) + "." + likeProperty(property))
                .forEach(hints::add);
        used.others().stream()
                .limit(MAX_TERMS)
                .filter(other -> !reader.store().contains(other))
                .map(other -> "The data does not mention " + shown(other) + "." + likeEntity(other))
                .forEach(hints::add);
        return hints;
    }

    private boolean isProperty(Node property) {
        return !reader.rows("has-property", "property", property.getURI()).isEmpty();
    }

    private String shown(Node node) {
        String shortened = reader.names().shorten(node.getURI());
        return isPrefixed(shortened) ? shortened : "<" + shortened + ">";
    }

    private static boolean isPrefixed(String name) {
        return name.contains(":") && !name.contains("/");
    }

    private String likeProperty(Node property) {
        return Suggestions.nearest(reader.names().shorten(property.getURI()), names(Set.of(PROPERTY)))
                .map(UnknownTerms::question)
                .orElse("");
    }

    private static List<String> names(Set<QueryTerm.Kind> kinds) {
        return QueryTerm.ALL.stream()
                .filter(term -> kinds.contains(term.kind()))
                .map(QueryTerm::name)
                .toList();
    }

    private String likeEntity(Node entity) {
        String name = reader.names().shorten(entity.getURI());
        if (isPrefixed(name)) {
            return Suggestions.nearest(name, names(Set.of(QueryTerm.Kind.CLASS, QueryTerm.Kind.VALUE)))
                    .map(UnknownTerms::question)
                    .orElse("");
        }
        return entity.getURI().startsWith(reader.names().base())
                ? nearest(name).map(this::question).orElse("")
                : "";
    }

    private Optional<EntitySummary> nearest(String id) {
        List<EntitySummary> entities = index.all(Set.of(EntityType.values()));
        Optional<String> near = entities.size() > MAX_IDS
                ? Optional.empty()
                : Suggestions.nearest(id, entities.stream().map(this::id).toList());
        return near.flatMap(found -> index.get(reader.names().base() + found))
                .or(() -> Stream.of(id.replaceAll("[^\\p{L}\\p{N}]+", " "))
                        .flatMap(words -> index.find(words, 1).stream())
                        .findFirst());
    }

    private String id(EntitySummary entity) {
        return reader.names().shorten(entity.iri());
    }

    private static String question(String name) {
        return " Did you mean " + name + "?";
    }

    private String question(EntitySummary entity) {
        return " Did you mean <" + id(entity) + "> (" + entity.name() + ")?";
    }
}
