package org.demarche.server.pages.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.demarche.model.LangText;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Builds the summary of an entity from rows with a {@code property} and a {@code value}. */
final class EntitySummaryBuilder {

    private final String iri;
    private final EntityType kind;
    private final List<String> otherNames = new ArrayList<>();
    private @Nullable LangText name;
    private @Nullable String date;
    private int positions;
    private int actorsFor;
    private int actorsAgainst;

    EntitySummaryBuilder(String iri, EntityType kind) {
        this.iri = iri;
        this.kind = kind;
    }

    /** Adds a row about the entity. */
    void add(Row row) {
        String property = row.iri("property").orElse("");
        String value = row.text("value").orElse("");
        if (is(property, ExternalTerms.ALT_LABEL)) {
            otherNames.add(value);
        } else if (is(property, ExternalTerms.ISSUED)) {
            date = value;
        } else if (is(property, Vocabulary.POSITIONS_HELD) || is(property, Vocabulary.POSITIONS_STATED)) {
            positions = row.count("value");
        } else if (is(property, Vocabulary.POSITIONS_RECEIVED)) {
            positions = EntityType.DOCUMENTS.contains(kind) ? positions : row.count("value");
        } else if (is(property, Vocabulary.ACTORS_FOR)) {
            actorsFor = row.count("value");
        } else if (is(property, Vocabulary.ACTORS_AGAINST)) {
            actorsAgainst = row.count("value");
        } else if (name == null) {
            name = row.words("value").orElse(null);
        }
    }

    private static boolean is(String property, Node term) {
        return property.equals(term.getURI());
    }

    /** The summary; empty if the entity has no name. */
    Optional<EntitySummary> build() {
        return Optional.ofNullable(name)
                .map(known -> new EntitySummary(
                        iri, kind, known, otherNames, positions, actorsFor, actorsAgainst, Optional.ofNullable(date)));
    }
}
