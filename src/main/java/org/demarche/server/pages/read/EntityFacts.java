package org.demarche.server.pages.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.demarche.model.LangText;
import org.demarche.vocabulary.ExternalTerms;

/**
 * The statements about an entity, or those that refer to it, by property.
 *
 * @param byProperty rows by the IRI of the property
 */
public record EntityFacts(Map<String, List<Row>> byProperty) {

    /** The statements about an entity. */
    public static EntityFacts of(StoreReader reads, String iri) {
        return new EntityFacts(grouped(reads.rows("facts", "thing", iri)));
    }

    /** The statements that refer to an entity; {@link #entities} gives their subjects. */
    public static EntityFacts about(StoreReader reads, String iri) {
        return new EntityFacts(grouped(reads.rows("relations", "thing", iri)));
    }

    private static Map<String, List<Row>> grouped(List<Row> rows) {
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        for (Row row : rows) {
            row.iri("property")
                    .ifPresent(property -> grouped.computeIfAbsent(property, any -> new ArrayList<>())
                            .add(row));
        }
        return grouped;
    }

    private List<Row> rows(Node property) {
        return byProperty.getOrDefault(property.getURI(), List.of());
    }

    /** The type of the entity; empty if entities of its classes have no page of their own. */
    public Optional<EntityType> type() {
        Set<Node> classes = rows(ExternalTerms.TYPE).stream()
                .flatMap(row -> row.term("value").stream())
                .collect(Collectors.toSet());
        return EntityType.of(classes);
    }

    /** The text values of a property. */
    public List<String> texts(Node property) {
        return rows(property).stream()
                .flatMap(row -> row.text("value").stream())
                .distinct()
                .toList();
    }

    /** The text values of a property with their languages. */
    public List<LangText> words(Node property) {
        return rows(property).stream()
                .flatMap(row -> row.words("value").stream())
                .distinct()
                .toList();
    }

    /** The first text value of a property. */
    public Optional<String> text(Node property) {
        return texts(property).stream().findFirst();
    }

    /** The number that is the value of a property; 0 if there is none. */
    public int count(Node property) {
        return rows(property).stream()
                .mapToInt(row -> row.count("value"))
                .findFirst()
                .orElse(0);
    }

    /** The entities that are values of a property, or that refer to this entity by it; each once. */
    public List<EntityLabel> entities(Node property) {
        Map<String, EntityLabel> entities = new LinkedHashMap<>();
        for (Row row : rows(property)) {
            row.named("value", "label")
                    .or(() -> row.named("other", "label"))
                    .ifPresent(entity -> entities.putIfAbsent(entity.iri(), entity));
        }
        return List.copyOf(entities.values());
    }

    /** The first of these. */
    public Optional<EntityLabel> entity(Node property) {
        return entities(property).stream().findFirst();
    }

    /** The labels of the entities that are values of a property, such as concepts. */
    public Optional<String> labels(Node property) {
        List<String> labels = entities(property).stream().map(EntityLabel::name).toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", labels));
    }
}
