package org.demarche.imports.inception;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.cas.Cas;
import org.demarche.cas.FeatureStructure;
import org.demarche.imports.mapping.FieldRow;
import org.demarche.imports.mapping.RowSource;
import org.demarche.imports.source.ImportException;

/**
 * Annotations of INCEpTION, one row each: the document, the annotator, the layer, the words, and a column for each feature. Of an annotation
 * that a feature refers to, as the ends of a relation or the slots of a link, the words are in the column of the feature, and its own features
 * in {@code feature.other}; those in a slot with a role also in {@code feature:role} and {@code feature:role.other}. A document without
 * annotations is a row without a layer.
 */
public final class AnnotationRows implements RowSource {

    private static final List<String> FIXED =
            List.of("document", "document_text", "annotator", "layer", "words", "begin", "end");

    private static final int MAX_COLUMNS = 1_000;

    private final String name;
    private final List<AnnotatedDocument> documents;
    private final List<String> columns;
    private final Map<String, Set<String>> layers = new TreeMap<>();

    /** @throws ImportException if the export has no annotated documents, or is broken */
    public AnnotationRows(Path path) throws IOException {
        this.name = String.valueOf(path.getFileName());
        this.documents = InceptionExport.read(path);
        Set<String> names = new LinkedHashSet<>(FIXED);
        for (AnnotatedDocument document : documents) {
            for (FeatureStructure annotation : document.cas().annotations()) {
                Set<String> own = features(document.cas(), annotation).keySet();
                layers.computeIfAbsent(annotation.layer(), any -> new LinkedHashSet<>())
                        .addAll(own);
                names.addAll(own);
            }
            if (names.size() > MAX_COLUMNS) {
                throw new ImportException(
                        document.place(),
                        "the layers have more than " + MAX_COLUMNS + " features",
                        "Import fewer layers.");
            }
        }
        this.columns = List.copyOf(names);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /** The layers, each with the columns of its features. */
    public Map<String, Set<String>> layers() {
        return layers;
    }

    @Override
    public void read(RowConsumer consumer) throws IOException {
        Map<String, Integer> at = new HashMap<>();
        columns.forEach(column -> at.put(column, at.size()));
        for (AnnotatedDocument document : documents) {
            List<FeatureStructure> annotations = document.cas().annotations();
            if (annotations.isEmpty()) {
                consumer.accept(row(document, document.place(), Map.of(), at));
            }
            for (FeatureStructure annotation : annotations) {
                Map<String, String> values = features(document.cas(), annotation);
                values.put("layer", annotation.layer());
                values.put("words", document.cas().words(annotation));
                values.put("begin", String.valueOf(annotation.begin()));
                values.put("end", String.valueOf(annotation.end()));
                consumer.accept(row(document, document.place() + " annotation " + annotation.id(), values, at));
            }
        }
    }

    private static FieldRow row(
            AnnotatedDocument document, String place, Map<String, String> values, Map<String, Integer> at) {
        String[] row = new String[at.size()];
        at.forEach((column, i) -> row[i] = values.getOrDefault(column, ""));
        row[0] = document.document();
        row[1] = document.cas().text();
        row[2] = document.annotator();
        return new FieldRow(place, row);
    }

    /** The columns of an annotation. A feature that is called like one of the fixed columns is called {@code layer.feature}. */
    private static Map<String, String> features(Cas cas, FeatureStructure annotation) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        annotation.values().forEach((feature, value) -> add(all, column(annotation, feature), value));
        annotation.references().forEach((feature, ids) -> {
            String column = column(annotation, feature);
            for (String id : ids) {
                FeatureStructure target = cas.structures().get(id);
                if (target != null && target.isAnnotation()) {
                    target(all, column, cas, target);
                } else if (target != null) {
                    link(all, column, cas, target);
                }
            }
        });
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> String.join("; ", entry.getValue()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static String column(FeatureStructure annotation, String feature) {
        return FIXED.contains(feature) ? annotation.layer() + "." + feature : feature;
    }

    private static void link(Map<String, Set<String>> all, String column, Cas cas, FeatureStructure link) {
        String role = link.values().getOrDefault("role", "");
        for (String id : link.references().getOrDefault("target", List.of())) {
            FeatureStructure target = cas.structures().get(id);
            if (target != null && target.isAnnotation()) {
                target(all, column, cas, target);
                if (!role.isEmpty()) {
                    target(all, column + ":" + role, cas, target);
                }
            }
        }
    }

    private static void target(Map<String, Set<String>> all, String column, Cas cas, FeatureStructure target) {
        add(all, column, cas.words(target));
        target.values().forEach((feature, value) -> add(all, column + "." + feature, value));
    }

    private static void add(Map<String, Set<String>> all, String column, String value) {
        Set<String> values = all.computeIfAbsent(column, any -> new LinkedHashSet<>());
        if (!value.isBlank()) {
            values.add(value);
        }
    }
}
