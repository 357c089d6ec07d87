package org.demarche.server.pages.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All actors, proposals, issues and documents of a store with their names, in memory: by IRI, by type, and by the beginnings of the words
 * in their names.
 */
public final class SearchIndex {

    private static final Comparator<EntitySummary> MOST_POSITIONS = Comparator.comparingInt(EntitySummary::positions)
            .reversed()
            .thenComparing(EntitySummary::name)
            .thenComparing(EntitySummary::iri);

    private final List<EntitySummary> entities;
    private final Map<String, EntitySummary> byIri = new HashMap<>();
    private final Map<EntityType, List<EntitySummary>> byType = new EnumMap<>(EntityType.class);
    private final NameSearcher names;

    private SearchIndex(Collection<EntitySummary> all) {
        entities = all.stream().sorted(MOST_POSITIONS).toList();
        for (EntitySummary entity : entities) {
            byIri.put(entity.iri(), entity);
            byType.computeIfAbsent(entity.kind(), any -> new ArrayList<>()).add(entity);
        }
        byType.replaceAll((type, list) -> List.copyOf(list));
        names = new NameSearcher(entities);
    }

    /**
     * The index of a store.
     *
     * @param entities rows of the query {@code things}
     * @param names rows of the query {@code names}
     */
    static SearchIndex of(List<Row> entities, List<Row> names) {
        Map<String, EntitySummaryBuilder> entries = new LinkedHashMap<>();
        for (Row row : entities) {
            row.iri("thing")
                    .ifPresent(iri -> row.term("class")
                            .flatMap(EntityType::of)
                            .ifPresent(kind -> entries.putIfAbsent(iri, new EntitySummaryBuilder(iri, kind))));
        }
        for (Row row : names) {
            EntitySummaryBuilder entry = entries.get(row.iri("thing").orElse(""));
            if (entry != null) {
                entry.add(row);
            }
        }
        return new SearchIndex(entries.values().stream()
                .flatMap(entry -> entry.build().stream())
                .toList());
    }

    /** An entity by its IRI. */
    public Optional<EntitySummary> get(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    /** The entities of some types, those with the most positions first. */
    public List<EntitySummary> all(Collection<EntityType> types) {
        return types.size() == 1
                ? byType.getOrDefault(types.iterator().next(), List.of())
                : entities.stream()
                        .filter(entity -> types.contains(entity.kind()))
                        .toList();
    }

    /** The number of entities of a type. */
    public int count(EntityType type) {
        return byType.getOrDefault(type, List.of()).size();
    }

    /**
     * The entities in whose names every word of a text begins a word: first those that have the text as their name, then those
     * whose name begins with it, then the others; in each group those with the most positions first.
     *
     * @param limit the largest number of entities
     */
    public List<EntitySummary> find(String text, int limit) {
        return names.find(text, limit).stream().map(entities::get).toList();
    }
}
