package org.demarche.cas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the annotations of WebAnno TSV from its columns, and resolves what they refer to. */
final class TsvAnnotations {

    /** A number in brackets; of a relation, those of its source and target. */
    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*)(?<!\\\\)\\[(\\d{1,9})(?:_(\\d{1,9}))?]");

    private static final Pattern CHAIN = Pattern.compile("(?s)(.*)(?<!\\\\)->\\d+-\\d+");

    private enum Kind {
        VALUE,
        ROLES,
        TARGETS,
        SOURCE,
        CHAIN
    }

    /**
     * A column.
     *
     * @param layer the type of its annotations
     * @param feature the feature that it has
     * @param other the type that it refers to
     */
    private record Column(String layer, Kind kind, String feature, String other) {}

    /** An annotation that later rows may extend. */
    private static final class Draft {
        private final String id;
        private final String type;
        private final int begin;
        private int end;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<String, List<String>> references = new LinkedHashMap<>();

        Draft(String id, String type, int begin, int end) {
            this.id = id;
            this.type = type;
            this.begin = begin;
            this.end = end;
        }

        FeatureStructure structure() {
            return new FeatureStructure(id, type, begin, end, values, references);
        }
    }

    /** Something to look up once all rows are read. */
    private record Reference(Draft from, String feature, String role, String unit, String layer, String number) {}

    private record Place(String unit, String layer) {}

    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<Place, List<Draft>> byUnit = new HashMap<>();
    private final Map<String, Draft> byNumber = new HashMap<>();
    private final Map<String, int[]> units = new HashMap<>();
    private final Map<String, Draft> anyByNumber = new HashMap<>();

    /** Rows of one annotation repeat what it refers to. */
    private final Set<Reference> unresolved = new LinkedHashSet<>();

    int columns() {
        return columns.size();
    }

    /** Reads the columns of a layer: {@code #T_SP=layer|feature|…}. */
    void layer(String declaration) {
        String kind = declaration.substring(0, Math.min(5, declaration.length()));
        List<String> parts =
                List.of(declaration.substring(declaration.indexOf('=') + 1).split("\\|", -1));
        String layer = parts.getFirst();
        List<String> features = parts.subList(1, parts.size()).stream()
                .filter(it -> !it.isEmpty())
                .toList();
        String slot = "";
        for (String feature : features) {
            if (kind.equals("#T_CH")) {
                columns.add(new Column(layer, Kind.CHAIN, feature, ""));
            } else if (feature.startsWith("ROLE_") && feature.indexOf(':') > 0) {
                slot = slot(feature.substring(feature.indexOf(':') + 1));
                columns.add(new Column(layer, Kind.ROLES, slot, ""));
            } else if (!slot.isEmpty()) {
                columns.add(new Column(layer, Kind.TARGETS, slot, feature));
                slot = "";
            } else if (feature.startsWith("BT_")) {
                columns.add(new Column(layer, Kind.SOURCE, "", feature.substring(3)));
            } else {
                columns.add(new Column(layer, Kind.VALUE, feature, ""));
            }
        }
        if (features.isEmpty()) {
            columns.add(new Column(layer, Kind.VALUE, "", ""));
        }
    }

    /** The feature, without the type of the link behind it: {@code links_webanno.custom.LinkType}. */
    private static String slot(String declaration) {
        int dot = declaration.indexOf('.');
        int end = declaration.lastIndexOf('_', dot < 0 ? declaration.length() : dot);
        return end < 0 ? declaration : declaration.substring(0, end);
    }

    /** Reads the annotations of a token, or of a part of one. */
    void unit(String unit, int begin, int end, String[] cells) {
        units.put(unit, new int[] {begin, end});
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (cells[i + 3].equals("_")) {
                continue;
            }
            List<String> stacked = WebAnnoTsvReader.split(cells[i + 3], '|');
            for (int k = 0; k < stacked.size(); k++) {
                cell(column, stacked.get(k), k, unit, begin, end);
            }
        }
    }

    private void cell(Column column, String cell, int stacked, String unit, int begin, int end) {
        Matcher numbered = NUMBERED.matcher(column.kind() == Kind.TARGETS ? "" : cell);
        boolean hasNumber = numbered.matches();
        String plain = hasNumber ? numbered.group(1) : cell;
        String number = hasNumber && numbered.group(3) == null && column.kind() != Kind.CHAIN ? numbered.group(2) : "";
        Draft draft = draft(column.layer(), number, stacked, unit, begin, end);
        switch (column.kind()) {
            case VALUE -> put(draft, column.feature(), plain);
            case CHAIN -> put(draft, column.feature(), CHAIN.matcher(plain).replaceFirst("$1"));
            case ROLES -> draft.values.putIfAbsent(column.feature(), plain);
            case TARGETS -> targets(column, plain, draft);
            case SOURCE -> {
                String source = hasNumber ? numbered.group(2) : "";
                String target = hasNumber && numbered.group(3) != null ? numbered.group(3) : "";
                unresolved.add(new Reference(draft, "Governor", "", plain, column.other(), source));
                unresolved.add(new Reference(draft, "Dependent", "", unit, column.other(), target));
            }
        }
    }

    private static void put(Draft draft, String feature, String plain) {
        if (!feature.isEmpty() && !plain.equals("*")) {
            draft.values.putIfAbsent(feature, WebAnnoTsvReader.value(plain));
        }
    }

    private void targets(Column column, String cell, Draft draft) {
        List<String> roles = WebAnnoTsvReader.split(draft.values.getOrDefault(column.feature(), ""), ';');
        draft.values.remove(column.feature());
        if (cell.equals("*")) {
            return;
        }
        List<String> targets = WebAnnoTsvReader.split(cell, ';');
        for (int i = 0; i < targets.size(); i++) {
            Matcher numbered = NUMBERED.matcher(targets.get(i));
            boolean hasNumber = numbered.matches();
            unresolved.add(new Reference(
                    draft,
                    column.feature(),
                    i < roles.size() && !roles.get(i).equals("*") ? roles.get(i) : "",
                    hasNumber ? numbered.group(1) : targets.get(i),
                    column.other(),
                    hasNumber ? numbered.group(2) : ""));
        }
    }

    /** The annotation with a number, or else the one that another column of the same row began. */
    private Draft draft(String layer, String number, int stacked, String unit, int begin, int end) {
        List<Draft> here = byUnit.computeIfAbsent(new Place(unit, layer), any -> new ArrayList<>());
        if (stacked < here.size()) {
            return here.get(stacked);
        }
        String key = layer + "[" + number + "]";
        Draft draft = number.isEmpty() ? null : byNumber.get(key);
        if (draft == null) {
            draft = create(layer, begin, end);
            if (!number.isEmpty()) {
                byNumber.put(key, draft);
                anyByNumber.putIfAbsent(number, draft);
            }
        }
        draft.end = Math.max(draft.end, end);
        here.add(draft);
        return draft;
    }

    private Draft create(String layer, int begin, int end) {
        Draft draft = new Draft(String.valueOf(drafts.size() + 1), layer, begin, end);
        drafts.put(draft.id, draft);
        return draft;
    }

    /** All annotations, and the links between them. */
    Map<String, FeatureStructure> structures() {
        for (Reference reference : List.copyOf(unresolved)) {
            resolve(reference);
        }
        Map<String, FeatureStructure> structures = new LinkedHashMap<>();
        drafts.values().forEach(draft -> structures.put(draft.id, draft.structure()));
        return structures;
    }

    private void resolve(Reference reference) {
        Draft target = target(reference);
        if (target == null) {
            throw new CasException(
                    "annotation " + reference.from().id + " refers to " + reference.unit()
                            + ", where there is no annotation of " + reference.layer(),
                    "Export the document again, as WebAnno TSV 3.3.");
        }
        String id = target.id;
        if (!reference.role().isEmpty()) {
            Draft link = create("link", -1, -1);
            link.values.put("role", WebAnnoTsvReader.value(reference.role()));
            link.references.put("target", List.of(id));
            id = link.id;
        }
        reference
                .from()
                .references
                .computeIfAbsent(reference.feature(), any -> new ArrayList<>())
                .add(id);
    }

    private @Nullable Draft target(Reference reference) {
        boolean numbered = !reference.number().isEmpty() && !reference.number().equals("0");
        if (numbered) {
            Draft exact = byNumber.get(reference.layer() + "[" + reference.number() + "]");
            return exact != null ? exact : anyByNumber.get(reference.number());
        }
        List<Draft> here = byUnit.getOrDefault(new Place(reference.unit(), reference.layer()), List.of());
        int[] unit = units.get(reference.unit());
        // Relations may link tokens, which have no column of their own.
        boolean token = reference.layer().endsWith(".Token");
        return !here.isEmpty()
                ? here.getFirst()
                : token && unit != null ? create(reference.layer(), unit[0], unit[1]) : null;
    }
}
