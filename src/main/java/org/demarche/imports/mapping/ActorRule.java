package org.demarche.imports.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.imports.source.SourceActor;
import org.demarche.model.InstitutionCategory;
import org.jspecify.annotations.Nullable;

/** Which fields make an actor. */
final class ActorRule {

    private static final Map<String, SourceActor.Type> TYPES = types();

    private final Cell name;
    private final SourceActor.Type type;
    private final Cell typeOf;
    private final Map<String, SourceActor.Type> typeValues = new HashMap<>();
    private final Cell otherName;
    private final Cell description;
    private final @Nullable InstitutionCategory category;

    /** Rows repeat few actors. */
    private final Map<List<String>, SourceActor> made = new HashMap<>();

    /** @param usual the type where the mapping says none */
    ActorRule(MappingNode node, SourceActor.Type usual, String... more) {
        if (node.json().isString()) {
            name = Cell.of(node);
            type = usual;
            typeOf = Cell.NONE;
            otherName = Cell.NONE;
            description = Cell.NONE;
            category = null;
            return;
        }
        List<String> keys = new ArrayList<>(List.of("name", "type", "otherName", "description", "category"));
        keys.addAll(List.of(more));
        node.only(keys.toArray(String[]::new));
        name = Cell.of(node.require("name"));
        Optional<MappingNode> of = node.get("type");
        type = of.filter(it -> it.json().isString())
                .map(it -> it.choice(SourceActor.Type.class, TYPES))
                .orElse(usual);
        typeOf = Cell.of(of.filter(it -> it.json().isObject()).map(it -> values(it.only("value", "values"))));
        otherName = Cell.of(node.get("otherName"));
        description = Cell.of(node.get("description"));
        category = node.get("category")
                .map(it -> it.term(InstitutionCategory.class))
                .orElse(null);
    }

    private MappingNode values(MappingNode node) {
        node.get("values")
                .ifPresent(map -> map.children()
                        .forEach(it -> typeValues.put(
                                it.key().toLowerCase(Locale.ROOT), it.choice(SourceActor.Type.class, TYPES))));
        return node.require("value");
    }

    /** The actor of a row; empty if the row names none. */
    Optional<SourceActor> of(String[] row) {
        String named = name.get(row);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<String> key = List.of(named, typeOf.get(row), otherName.get(row), description.get(row));
        return Optional.of(made.computeIfAbsent(key, any -> actor(any)));
    }

    private SourceActor actor(List<String> fields) {
        String word = fields.get(1).toLowerCase(Locale.ROOT);
        SourceActor.Type own = typeValues.getOrDefault(word, TYPES.getOrDefault(word, type));
        return new SourceActor(
                fields.get(0),
                own,
                fields.get(2).isEmpty() ? List.of() : List.of(fields.get(2)),
                fields.get(3).isEmpty() ? null : fields.get(3),
                own == SourceActor.Type.INSTITUTION ? category : null);
    }

    Set<Integer> columns() {
        Set<Integer> all = new TreeSet<>();
        for (Cell cell : List.of(name, typeOf, otherName, description)) {
            all.addAll(cell.columns());
        }
        return all;
    }

    private static Map<String, SourceActor.Type> types() {
        Map<String, SourceActor.Type> types = new LinkedHashMap<>();
        for (SourceActor.Type type : SourceActor.Type.values()) {
            types.put(type.word().toLowerCase(Locale.ROOT), type);
        }
        return types;
    }
}
