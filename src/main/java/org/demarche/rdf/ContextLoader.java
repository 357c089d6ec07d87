package org.demarche.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.demarche.io.Resources;

/** Gives JSON-LD processors the context of the codings from the class path, and nothing else: the network is never asked. */
public final class ContextLoader implements DocumentLoader {

    /** The IRI by which codings and exports name the context. */
    public static final String CONTEXT = "https://w3id.org/demarche/context.jsonld";

    private static final JsonObject CONTENT = read();

    /**
     * Options for one run of a JSON-LD processor that load with this loader. Jena's reader takes them as {@code
     * RDFParser.source(…).set(LangJSONLD11.JSONLD_OPTIONS, ContextLoader.options())}, and changes them.
     */
    public static JsonLdOptions options() {
        return new JsonLdOptions(new ContextLoader());
    }

    /** The context document: an object whose one member, {@code @context}, defines the terms. */
    public static JsonObject content() {
        return CONTENT;
    }

    @Override
    public Document loadDocument(URI iri, DocumentLoaderOptions options) throws JsonLdError {
        if (!iri.toString().equals(CONTEXT)) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "<%s> is not loaded: only <%s> is known, and nothing is fetched".formatted(iri, CONTEXT));
        }
        JsonDocument document = JsonDocument.of(CONTENT);
        document.setDocumentUrl(iri);
        return document;
    }

    private static JsonObject read() {
        try (InputStream resource = Resources.open("/ontology/context.jsonld");
                JsonReader reader = Json.createReader(resource)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
