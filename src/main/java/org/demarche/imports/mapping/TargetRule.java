package org.demarche.imports.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.imports.source.SourceTarget;

/** Which fields make a target. */
final class TargetRule {

    private static final Map<String, SourceTarget.Type> TYPES = types();

    private final Cell label;
    private final SourceTarget.Type type;
    private final Cell typeOf;
    private final Map<String, SourceTarget.Type> typeValues = new HashMap<>();
    private final Cell description;
    private final List<Cell> about;
    private final Map<List<String>, SourceTarget> made = new HashMap<>();

    TargetRule(MappingNode node) {
        boolean column = node.json().isString();
        if (!column) {
            node.only("label", "type", "description", "about");
        }
        label = Cell.of(column ? node : node.require("label"));
        Optional<MappingNode> of = node.get("type");
        typeOf = Cell.of(of.filter(it -> it.json().isObject()).map(this::typeOf));
        type = of.filter(it -> !it.json().isObject())
                .map(it -> it.choice(SourceTarget.Type.class, TYPES))
                .orElse(SourceTarget.Type.PROPOSAL);
        description = Cell.of(node.get("description"));
        about = node.get("about")
                .map(it -> it.json().isArray()
                        ? it.children().stream().map(Cell::of).toList()
                        : List.of(Cell.of(it)))
                .orElse(List.of());
    }

    private MappingNode typeOf(MappingNode node) {
        node.only("value", "values")
                .get("values")
                .ifPresent(map -> map.children()
                        .forEach(it -> typeValues.put(
                                it.key().toLowerCase(Locale.ROOT), it.choice(SourceTarget.Type.class, TYPES))));
        return node.require("value");
    }

    /** The target of a row; empty if the row names none. */
    Optional<SourceTarget> of(String[] row) {
        String labelled = label.get(row);
        if (labelled.isEmpty()) {
            return Optional.empty();
        }
        String[] issues = about.stream()
                .flatMap(cell -> Arrays.stream(cell.get(row).split("; ")))
                .toArray(String[]::new);
        String word = typeOf.get(row).toLowerCase(Locale.ROOT);
        SourceTarget.Type own = typeValues.getOrDefault(word, TYPES.getOrDefault(word, type));
        List<String> key = List.of(labelled, description.get(row), String.join("\n", issues), own.word());
        return Optional.of(made.computeIfAbsent(
                key,
                any -> new SourceTarget(
                        labelled,
                        own,
                        any.get(1).isEmpty() ? null : any.get(1),
                        Arrays.stream(issues).filter(issue -> !issue.isEmpty()).toList())));
    }

    Set<Integer> columns() {
        Set<Integer> all = new TreeSet<>(label.columns());
        all.addAll(description.columns());
        all.addAll(typeOf.columns());
        about.forEach(cell -> all.addAll(cell.columns()));
        return all;
    }

    private static Map<String, SourceTarget.Type> types() {
        Map<String, SourceTarget.Type> types = new LinkedHashMap<>();
        for (SourceTarget.Type type : SourceTarget.Type.values()) {
            types.put(type.word().toLowerCase(Locale.ROOT), type);
        }
        return types;
    }
}
