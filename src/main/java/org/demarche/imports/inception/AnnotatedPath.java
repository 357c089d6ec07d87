package org.demarche.imports.inception;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a path of an export says: {@code annotation/DOCUMENT/ANNOTATOR.tsv} in a project, or {@code DOCUMENT.tsv} for a document that was
 * exported alone.
 *
 * @param document the name of the document
 * @param annotator the name of the annotator; empty if the path has none
 */
record AnnotatedPath(String document, String annotator) {

    private static final List<String> ENDINGS = List.of(".tsv", ".xmi", ".json", ".zip");

    /** Folders of a project without annotations in these formats. */
    private static final List<String> OTHER = List.of(
            "annotation_ser",
            "curation_ser",
            "source",
            "meta-inf",
            "log",
            "guideline",
            "guidelines",
            "settings",
            "constraints");

    /** Files that describe a project or its types, and the document before anybody annotated it. */
    private static final List<String> NO_ANNOTATOR = List.of("typesystem", "full-typesystem", "initial_cas");

    /** Reads a path with {@code /} between folders; empty if it has no annotations. */
    static Optional<AnnotatedPath> of(String path) {
        List<String> parts = List.of(path.split("/"));
        String file = parts.getLast();
        String lower = file.toLowerCase(Locale.ROOT);
        Optional<String> ending = ENDINGS.stream().filter(lower::endsWith).findFirst();
        if (ending.isEmpty()
                || lower.startsWith(".")
                || lower.startsWith("exportedproject")
                || lower.endsWith("-layer.json")
                || parts.stream()
                        .limit(parts.size() - 1L)
                        .anyMatch(part -> OTHER.contains(part.toLowerCase(Locale.ROOT)))) {
            return Optional.empty();
        }
        String name = file.substring(0, file.length() - ending.get().length());
        if (name.isEmpty() || NO_ANNOTATOR.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean alone = parts.size() == 1
                || List.of("annotation", "curation")
                        .contains(parts.get(parts.size() - 2).toLowerCase(Locale.ROOT));
        return Optional.of(alone ? new AnnotatedPath(name, "") : new AnnotatedPath(parts.get(parts.size() - 2), name));
    }

    /** Whether a file is a type system, by its name. */
    static boolean isTypeSystem(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith("typesystem.xml");
    }
}
