package org.demarche.bench.corpus;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.model.CodedDate;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.Document;
import org.demarche.model.LangText;
import org.demarche.model.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as coding JSON. The fields of a record have the names that the JSON uses, with few exceptions. */
final class CorpusJson {

    private static final JsonMapper JSON = new JsonMapper();

    /** Components that a record has and its JSON object names otherwise or does not have. */
    private static final Map<String, String> RENAMED = Map.of("conditions", "condition");

    private static final Set<String> OMITTED = Set.of("type");

    private CorpusJson() {}

    /** The file on one line, without a line break at the end. */
    static byte[] bytes(CorpusFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "@context",
                List.of(
                        "https://w3id.org/demarche/context.jsonld",
                        Map.of("@base", file.base(), "@language", Words.LANGUAGE)));
        switch (file) {
            case CorpusDescription corpus -> {
                json.putAll(Map.of("id", corpus.id(), "type", "Corpus", "uriSpace", corpus.base()));
                put(json, "title", corpus.title());
                put(json, "description", corpus.description());
                put(json, "license", corpus.license());
            }
            case Coding coding -> addArticle(coding, json);
            default -> throw new IllegalArgumentException("cannot write " + file.id());
        }
        addFields(file.entities(), json);
        return JSON.writeValueAsBytes(json);
    }

    private static void addArticle(Coding coding, Map<String, Object> json) {
        var article = coding.article();
        json.put("type", "Article");
        addFields(article.document(), json);
        json.put(
                "text", Map.of("sha256", Objects.requireNonNull(article.textSha256()), "length", article.textLength()));
        json.put(
                "coding",
                Map.of(
                        "by", article.codedBy(),
                        "on", Objects.requireNonNull(article.codedOn()).toString(),
                        "codingStatus", article.codingStatus().term()));
        put(json, "positions", coding.positions());
    }

    private static void addFields(Record entity, Map<String, Object> json) {
        for (RecordComponent component : entity.getClass().getRecordComponents()) {
            if (!OMITTED.contains(component.getName())) {
                try {
                    put(
                            json,
                            RENAMED.getOrDefault(component.getName(), component.getName()),
                            component.getAccessor().invoke(entity));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Leaves out what is missing, empty or false. */
    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        boolean absent = value == null || value.equals(false) || (value instanceof List<?> list && list.isEmpty());
        if (!absent) {
            json.put(name, json(value));
        }
    }

    private static Object json(Object value) {
        return switch (value) {
            case LangText text -> text.value();
            case Term term -> term.term();
            case CodedDate date -> date.text();
            case List<?> list -> list.stream().map(CorpusJson::json).toList();
            case Record entity -> {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("type", type(entity));
                addFields(entity, object);
                yield object;
            }
            default -> value;
        };
    }

    private static String type(Record entity) {
        return entity instanceof Document document && document.type() == Document.Type.ARTICLE
                ? "Article"
                : entity.getClass().getSimpleName();
    }
}
