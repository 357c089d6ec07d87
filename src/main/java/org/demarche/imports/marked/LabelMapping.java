package org.demarche.imports.marked;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.imports.source.ImportException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A mapping of labels: which role each of them has, for labels that are not written as {@code role:value} themselves. */
public final class LabelMapping {

    private static final String LABELS = "labels";
    private static final String TEXTS = "texts";
    /** Ends what stands for all labels below another one. */
    private static final String ALL = "/*";

    /** A stance may say what kind of target the labels name. */
    private static final Pattern GROUP_ROLE =
            Pattern.compile("[a-z-]+(:(proposal|claim|document|person|institution|state))?");

    private static final Set<String> KEYS = Set.of("$schema", "description", "language", LABELS, TEXTS);
    private static final String FORM =
            "Write for example \"NATO\": \"actor:NATO\", \"Enlargement\": \"target:Enlargement\", "
                    + "\"Pro\": \"for\", \"Memo\": \"ignore\".";

    private final Map<String, LabelMeaning> meanings = new LinkedHashMap<>();
    private final Map<String, String> groups = new HashMap<>();
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
            if (entry.getKey().endsWith(ALL)) {
                group(name, entry.getKey(), written);
                return;
            }
            meanings.put(
                    entry.getKey(),
                    LabelMeaning.of(written)
                            .orElseThrow(() -> new ImportException(
                                    name + "/labels/" + entry.getKey(), "\"" + written + "\" is no role", FORM)));
        });
    }

    /** A role without a value: the names of the labels are the values. */
    private void group(String name, String labels, String role) {
        boolean fits = GROUP_ROLE.matcher(role).matches()
                && LabelMeaning.of(role + ":x").isPresent();
        if (!fits && !role.equals("ignore")) {
            throw new ImportException(
                    name + "/labels/" + labels,
                    "\"" + role + "\" is no role without a value",
                    "Write a role such as \"institution\", \"proposal\" or \"for\": the names of the labels are added to it.");
        }
        groups.put(labels, role);
    }

    /** The file with the text of each annotated page, by the URL of the page; relative to the annotations. */
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /** A mapping to start from: every label that has no role of its own is ignored; labels below another one together. */
    public static ObjectNode guess(MarkedSource source) {
        ObjectNode mapping = JsonMapper.shared().createObjectNode();
        ObjectNode labels = mapping.putObject(LABELS);
        Stream.concat(
                        source.codebook().keySet().stream(),
                        source.documents().stream()
                                .flatMap(document -> Stream.concat(
                                        document.labels().stream(),
                                        document.passages().stream().flatMap(passage -> passage.labels().stream()))))
                .filter(label -> LabelMeaning.of(label).isEmpty())
                .filter(label -> source.codebook().keySet().stream().noneMatch(code -> code.startsWith(label + "/")))
                .map(label -> group(label).orElse(label))
                .distinct()
                .sorted()
                .forEach(label -> labels.put(label, "ignore"));
        return mapping;
    }

    /** What stands for a label and those beside it: {@code Actors/*} for {@code Actors/NATO}. */
    private static Optional<String> group(String label) {
        int slash = label.lastIndexOf('/');
        return slash > 0 ? Optional.of(label.substring(0, slash) + ALL) : Optional.empty();
    }

    /** What a label says; empty if nothing is known about it. The mapping goes before what the label says itself. */
    Optional<LabelMeaning> of(String label) {
        LabelMeaning own = meanings.get(label);
        if (own != null) {
            return Optional.of(own);
        }
        String role = group(label).map(groups::get).orElse(null);
        return role == null
                ? LabelMeaning.of(label)
                : LabelMeaning.of(
                        role.equals("ignore") ? role : role + ":" + label.substring(label.lastIndexOf('/') + 1));
    }
}
