package org.demarche.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.pages.sparql.QueryTerm;
import org.demarche.vocabulary.Prefixes;
import tools.jackson.databind.json.JsonMapper;

/** The prefixes and the terms of the ontology, for editors that complete queries: {@code {prefixes: {…}, terms: [{name, kind, text}]}}. */
public final class TermsPage implements RequestHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Response response = Response.ok(MediaTypes.JSON, JSON.writeValueAsBytes(json()));

    @Override
    public Response handle(Request request) {
        return response;
    }

    private static Map<String, Object> json() {
        List<Map<String, String>> terms =
                QueryTerm.ALL.stream().map(TermsPage::json).toList();
        return Map.of("prefixes", Prefixes.MAP, "terms", terms);
    }

    private static Map<String, String> json(QueryTerm term) {
        return Map.of("name", term.name(), "kind", term.kind().name().toLowerCase(Locale.ROOT), "text", term.text());
    }
}
