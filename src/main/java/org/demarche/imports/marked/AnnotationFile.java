package org.demarche.imports.marked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.imports.source.ImportException;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceWords;
import org.demarche.model.IdSyntax;
import org.demarche.model.Speech;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of annotations: W3C Web Annotations (a page, a collection, a list, or a single one), or what the API of Hypothesis returns.
 * Positions in a page may differ from those in its text, so the words and what is around them decide where a passage is.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
public final class AnnotationFile {

    private static final long MAX_BYTES = 256L << 20;
    private static final int DEEPEST = 60;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private AnnotationFile() {}

    /**
     * The annotated documents, in the order of the file.
     *
     * @throws ImportException if the file is too large, or has no annotations in JSON
     */
    public static List<MarkedDocument> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new ImportException(file.toString(), "the file is larger than 256 MiB", "Import it in parts.");
        }
        JsonNode root = parse(file);
        JsonNode list = root.isArray() ? root : root.has("rows") ? root.path("rows") : items(root);
        if (!list.isArray() || list.isEmpty()) {
            throw new ImportException(
                    file.toString(),
                    "the file has no annotations",
                    "Pass Web Annotations, or the JSON that the API of Hypothesis returns.");
        }
        Map<String, List<MarkedPassage>> passages = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode annotation : list) {
            number++;
            JsonNode target = first(annotation.path("target"));
            String source = annotation.path("uri").asString(source(target));
            titles.putIfAbsent(
                    source, first(annotation.path("document").path("title")).asString(source));
            passages.computeIfAbsent(source, any -> new ArrayList<>())
                    .add(passage(annotation, target, file.getFileName() + " annotation " + number));
        }
        List<MarkedDocument> documents = new ArrayList<>();
        passages.forEach((source, marked) ->
                documents.add(new MarkedDocument(document(source, titles.getOrDefault(source, source)), marked)));
        return documents;
    }

    private static JsonNode parse(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new ImportException(
                    file.toString(),
                    "the file is no valid JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("")
                            + (place == null ? "" : " (line " + place.getLineNr() + ")"),
                    "Export the annotations again.");
        }
    }

    private static JsonNode items(JsonNode root) {
        if (root.has("items")) {
            return root.path("items");
        }
        JsonNode page = root.path("first");
        return page.has("items") ? page.path("items") : JSON.createArrayNode().add(root);
    }

    private static JsonNode first(JsonNode value) {
        return value.isArray() ? value.path(0) : value;
    }

    private static String source(JsonNode target) {
        if (target.isString()) {
            return target.asString();
        }
        JsonNode source = target.path("source");
        return source.isObject() ? source.path("id").asString("") : source.asString("");
    }

    private static SourceDocument document(String source, String title) {
        return new SourceDocument(
                source,
                title.isBlank() ? "document" : title,
                null,
                null,
                IdSyntax.isHttpIri(source) ? source : null,
                null,
                List.of(),
                null);
    }

    private static MarkedPassage passage(JsonNode annotation, JsonNode target, String place) {
        List<String> labels = new ArrayList<>();
        annotation.path("tags").forEach(tag -> labels.add(tag.asString("")));
        String comment = annotation.path("text").asString("");
        String unit = "";
        JsonNode body = annotation.path("body");
        for (JsonNode part : body.isArray() ? body : JSON.createArrayNode().add(body)) {
            String value = part.path("value").asString("");
            switch (part.path("purpose").asString("")) {
                case "tagging" -> labels.add(value);
                case "describing", "commenting" -> comment = value;
                case "identifying" -> unit = part.path("source").asString("");
                default -> {}
            }
        }
        labels.removeIf(String::isBlank);
        JsonNode creator = annotation.has("user") ? annotation.path("user") : annotation.path("creator");
        String coder = creator.isObject() ? creator.path("name").asString("") : creator.asString("");
        return new MarkedPassage(
                place,
                words(target),
                labels,
                coder.isBlank() ? null : coder,
                comment.isBlank() ? null : comment,
                unit.isBlank() ? null : unit);
    }

    private static SourceWords words(JsonNode target) {
        JsonNode selectors = target.path("selector");
        JsonNode quote = JSON.createObjectNode();
        JsonNode place = JSON.createObjectNode();
        for (JsonNode selector :
                selectors.isArray() ? selectors : JSON.createArrayNode().add(selectors)) {
            switch (selector.path("type").asString("")) {
                case "TextQuoteSelector" -> quote = selector;
                case "TextPositionSelector" -> place = selector;
                default -> {}
            }
        }
        return new SourceWords(
                text(quote, "exact"),
                place.path("start").asInt(-1),
                place.path("end").asInt(-1),
                text(quote, "prefix"),
                text(quote, "suffix"),
                Speech.UNKNOWN);
    }

    private static @Nullable String text(JsonNode selector, String field) {
        String text = selector.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
