package org.demarche.export.jsonld;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.demarche.export.order.ExportedData;
import org.demarche.export.order.ExportedGraph;
import org.demarche.io.StopSignal;
import org.demarche.rdf.ContextLoader;

/**
 * Writes JSON-LD with the terms of the codings' context: the subjects of the default graph, then the named graphs. Titanium
 * compacts each graph. The nesting is made here, because framing would sort subjects by IRI; so are relative IRIs, because
 * Titanium and other processors disagree on some of them.
 */
public final class JsonLdWriter {

    /** Nodes that are compacted together; Titanium cannot be interrupted in between. */
    private static final int BATCH = 500;

    /** Terms for dates. A coding does not say of what type they are; the graph does, and most are days. */
    private static final List<String> DATES = List.of("issued", "statedOn");

    private final ExportedData data;
    private final Optional<String> contextUrl;
    private final JsonLdTerms terms;
    private final Optional<String> language;

    /**
     * A writer for all of the data.
     *
     * @param data free of triple terms, which JSON-LD cannot express
     * @param contextUrl where readers find the context; if empty, the document includes it, so that it can be read offline
     */
    public JsonLdWriter(ExportedData data, Optional<String> contextUrl) {
        this.data = data;
        this.contextUrl = contextUrl;
        this.terms = new JsonLdTerms(data.base());
        this.language = mostUsedLanguage();
    }

    /** The context that documents include, as a document to refer to. */
    public static String contextDocument() {
        return Json.createObjectBuilder().add("@context", terms()).build().toString();
    }

    /** Writes the document. */
    public void write(Writer out) throws IOException {
        JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(out);
        json.writeStartObject().write("@context", context()).writeStartArray("@graph");
        for (ExportedGraph graph : data.graphs()) {
            write(graph, json);
        }
        json.writeEnd().writeEnd().flush();
        out.write("\n");
    }

    private void write(ExportedGraph graph, JsonGenerator json) throws IOException {
        if (!graph.isDefault()) {
            json.writeStartObject().write("id", terms.id(graph.name())).writeStartArray("@graph");
        }
        Iterator<JsonObject> objects = new NodeObjects(graph, terms).all().iterator();
        while (objects.hasNext()) {
            StopSignal.check();
            JsonArrayBuilder batch = Json.createArrayBuilder();
            for (int i = 0; i < BATCH && objects.hasNext(); i++) {
                batch.add(objects.next());
            }
            compacted(batch.build()).forEach(json::write);
        }
        if (!graph.isDefault()) {
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
            // The compaction algorithm does not wrap a single node in an array.
            JsonObject node =
                    Json.createObjectBuilder(compacted).remove("@context").build();
            return compacted.containsKey("@graph")
                    ? compacted.getJsonArray("@graph")
                    : Json.createArrayBuilder().add(node).build();
        } catch (JsonLdError e) {
            throw new IOException("Compaction to JSON-LD failed: " + e.getMessage(), e);
        }
    }

    private JsonArray context() {
        return context(
                contextUrl.<JsonValue>map(Json::createValue).orElseGet(JsonLdWriter::terms),
                data.base().iri());
    }

    /** For the compaction, which would resolve the IRIs; they are relative already. */
    private JsonArray contextWithoutBase() {
        JsonValue terms = contextUrl.isPresent() ? Json.createValue(ContextLoader.CONTEXT) : terms();
        return context(terms, Optional.empty());
    }

    /** The context of the codings, in which a date without a type is a day. */
    private static JsonObject terms() {
        JsonObject terms = ContextLoader.content().getJsonObject("@context");
        JsonObjectBuilder ours = Json.createObjectBuilder(terms);
        for (String date : DATES) {
            ours.add(date, Json.createObjectBuilder(terms.getJsonObject(date)).add("@type", "xsd:date"));
        }
        return ours.build();
    }

    private JsonArray context(JsonValue terms, Optional<String> base) {
        JsonObjectBuilder own = Json.createObjectBuilder();
        base.ifPresent(iri -> own.add("@base", iri));
        language.ifPresent(tag -> own.add("@language", tag));
        JsonArrayBuilder context = Json.createArrayBuilder().add(terms);
        JsonObject built = own.build();
        return (built.isEmpty() ? context : context.add(built)).build();
    }

    private Optional<String> mostUsedLanguage() {
        Map<String, Long> counts = data.union().stream()
                .map(Triple::getObject)
                .filter(node -> node.isLiteral() && !node.getLiteralLanguage().isEmpty())
                .collect(Collectors.groupingBy(node -> node.getLiteralLanguage(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
