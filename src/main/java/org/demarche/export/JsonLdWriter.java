package org.demarche.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.demarche.rdf.ContextLoader;

/** Writes JSON-LD in the words of the context of the codings: the default graph's subjects, then the graphs by name. */
final class JsonLdWriter {

    private final Contents contents;
    private final Optional<String> language;

    JsonLdWriter(Contents contents) {
        this.contents = contents;
        this.language = mostUsedLanguage();
    }

    void write(Writer out) throws IOException {
        JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(out);
        json.writeStartObject().write("@context", context()).writeStartArray("@graph");
        for (Part part : contents.parts()) {
            write(part, json);
        }
        json.writeEnd().writeEnd().flush();
        out.write("\n");
    }

    private void write(Part part, JsonGenerator json) throws IOException {
        if (!part.isDefault()) {
            json.writeStartObject()
                    .write("id", JsonLdTerms.id(part.name(), contents))
                    .writeStartArray("@graph");
        }
        compacted(new NodeObjects(part, contents).all()).forEach(json::write);
        if (!part.isDefault()) {
            json.writeEnd().writeEnd();
        }
    }

    private JsonArray compacted(JsonArray nodes) throws IOException {
        JsonLdOptions options = ContextLoader.options();
        options.setCompactToRelative(false);
        JsonObject context =
                Json.createObjectBuilder().add("@context", contextWithoutBase()).build();
        try {
            JsonObject compacted = JsonLd.compact(JsonDocument.of(nodes), JsonDocument.of(context))
                    .options(options)
                    .get();
            // A single node is not put into an array.
            JsonObject node =
                    Json.createObjectBuilder(compacted).remove("@context").build();
            return compacted.containsKey("@graph")
                    ? compacted.getJsonArray("@graph")
                    : Json.createArrayBuilder().add(node).build();
        } catch (JsonLdError e) {
            throw new IOException("JSON-LD cannot be made of this data: " + e.getMessage(), e);
        }
    }

    private JsonArray context() {
        return context(contents.base().iri());
    }

    /** For the processor: IRIs are relative already, and would be resolved. */
    private JsonArray contextWithoutBase() {
        return context(Optional.empty());
    }

    private JsonArray context(Optional<String> base) {
        JsonObjectBuilder own = Json.createObjectBuilder();
        base.ifPresent(iri -> own.add("@base", iri));
        language.ifPresent(tag -> own.add("@language", tag));
        JsonArrayBuilder context = Json.createArrayBuilder().add(ContextLoader.CONTEXT);
        JsonObject built = own.build();
        return (built.isEmpty() ? context : context.add(built)).build();
    }

    private Optional<String> mostUsedLanguage() {
        Map<String, Long> counts = contents.union().stream()
                .map(Triple::getObject)
                .filter(node -> node.isLiteral() && !node.getLiteralLanguage().isEmpty())
                .collect(Collectors.groupingBy(node -> node.getLiteralLanguage(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
