package org.demarche.imports.marked;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.imports.source.ImportException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A mapping of labels: which role each of them has, for labels that are not written as {@code role:value} themselves. */
public final class LabelMapping {

    private static final String LABELS = "labels";
    private static final String TEXTS = "texts";
    private static final Set<String> KEYS = Set.of("$schema", "description", "language", LABELS, TEXTS);
    private static final String FORM =
            "Write for example \"NATO\": \"actor:NATO\", \"Enlargement\": \"target:Enlargement\", "
                    + "\"Pro\": \"for\", \"Memo\": \"ignore\".";

    private final Map<String, LabelMeaning> meanings = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /**
     * Reads a mapping.
     *
     * @param name of the mapping, for messages
     * @throws ImportException if it is wrong
     */
    public LabelMapping(String name, JsonNode json) {
        json.propertyNames().forEach(key -> {
            if (!KEYS.contains(key)) {
                throw new ImportException(name + "/" + key, "a mapping of labels has no such field", FORM);
            }
        });
        json.path(TEXTS)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        json.path(LABELS).properties().forEach(entry -> {
            String written = entry.getValue().asString("");
            meanings.put(
                    entry.getKey(),
                    LabelMeaning.of(written)
                            .orElseThrow(() -> new ImportException(
                                    name + "/labels/" + entry.getKey(), "\"" + written + "\" is no role", FORM)));
        });
    }

    /** The file with the text of each annotated page, by the URL of the page; relative to the annotations. */
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /** A mapping to start from: every label that has no role of its own is ignored. */
    public static ObjectNode guess(List<MarkedDocument> documents) {
        ObjectNode mapping = JsonMapper.shared().createObjectNode();
        ObjectNode labels = mapping.putObject(LABELS);
        documents.stream()
                .flatMap(document -> document.passages().stream())
                .flatMap(passage -> passage.labels().stream())
                .distinct()
                .sorted()
                .filter(label -> LabelMeaning.of(label).isEmpty())
                .forEach(label -> labels.put(label, "ignore"));
        return mapping;
    }

    /** What a label says; empty if nothing is known about it. */
    Optional<LabelMeaning> of(String label) {
        return Optional.ofNullable(meanings.get(label)).or(() -> LabelMeaning.of(label));
    }
}
