package org.demarche.export.jsonld;

import static org.demarche.export.Samples.written;
import static org.demarche.rdf.ContextLoader.CONTEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Optional;
import org.demarche.export.ExportFormat;
import org.demarche.export.ExportSettings;
import org.demarche.export.Exporter;
import org.demarche.export.Samples;
import org.demarche.export.marked.ArticleTexts;
import org.demarche.rdf.ContextLoader;
import org.junit.jupiter.api.Test;

class JsonLdWriterTest {

    private final JsonObject document = Json.createReader(
                    new StringReader(written(Samples.corpus(), ExportFormat.JSONLD)))
            .readObject();

    @Test
    void includesTheContextOfTheCodingsInWhichADateWithoutATypeIsADay() {
        JsonObjectBuilder terms =
                Json.createObjectBuilder(ContextLoader.content().getJsonObject("@context"));
        terms.add(
                "issued",
                Json.createObjectBuilder().add("@id", "dcterms:issued").add("@type", "xsd:date"));
        terms.add(
                "statedOn",
                Json.createObjectBuilder().add("@id", "dem:statedOn").add("@type", "xsd:date"));
        assertEquals(context(terms.build()), document.get("@context"));
    }

    @Test
    void canBeReadWithoutLoadingAnything() throws JsonLdError {
        JsonLdOptions offline = new JsonLdOptions((url, options) -> {
            throw new IllegalStateException(url + " is loaded");
        });
        assertFalse(
                JsonLd.expand(JsonDocument.of(document)).options(offline).get().isEmpty());
    }

    @Test
    void refersToTheContextAtAUrlIfAsked() throws IOException, JsonLdError {
        String url = "https://example.org/context.jsonld";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporter.write(
                Samples.corpus().stream(),
                ExportFormat.JSONLD,
                new ExportSettings(Optional.of(url), ArticleTexts.NONE),
                out);
        JsonObject referring =
                Json.createReader(new ByteArrayInputStream(out.toByteArray())).readObject();
        assertEquals(context(Json.createValue(url)), referring.get("@context"));
        assertEquals(expanded(document), expanded(referring));
    }

    /** The document without a context; that at any URL is the one of the codings. */
    private static JsonArray expanded(JsonObject document) throws JsonLdError {
        JsonLdOptions options =
                new JsonLdOptions((url, loading) -> new ContextLoader().loadDocument(URI.create(CONTEXT), loading));
        return JsonLd.expand(JsonDocument.of(document)).options(options).get();
    }

    private static JsonArray context(JsonValue terms) {
        return Json.createArrayBuilder()
                .add(terms)
                .add(Json.createObjectBuilder()
                        .add("@base", "https://w3id.org/demarche/id/")
                        .add("@language", "en"))
                .build();
    }

    @Test
    void writesAnArticleLikeItsCoding() {
        JsonObject article = node(1, 0);
        assertEquals("Article", article.getString("type"));
        assertEquals("2031-04-01", article.getString("issued"));
        JsonObject position = article.getJsonObject("positions");
        assertEquals("a-later-name-2031-04-01/p1", position.getString("id"));
        assertEquals("support", position.getString("stance"));
        assertEquals("league", position.getString("holder"));
        assertEquals(1, position.getJsonObject("evidence").getInt("start"));
    }

    @Test
    void nestsAnAffiliationInItsPerson() {
        JsonObject affiliation = node(0, 1).getJsonArray("affiliations").getJsonObject(0);
        assertEquals("league", affiliation.getString("institution"));
        assertTrue(affiliation.getBoolean("former"));
    }

    @Test
    void loadsNoOtherContext() {
        URI other = URI.create("https://schema.org/docs/jsonldcontext.jsonld");
        JsonLdError error = assertThrows(
                JsonLdError.class, () -> new ContextLoader().loadDocument(other, new DocumentLoaderOptions()));
        assertTrue(error.getMessage().contains(other + "> is not loaded"), error.getMessage());
    }

    private JsonObject node(int graph, int node) {
        return document.getJsonArray("@graph")
                .getJsonObject(graph)
                .getJsonArray("@graph")
                .getJsonObject(node);
    }
}
