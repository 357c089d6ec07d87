package org.demarche.server.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.query.QueryResult;
import org.demarche.query.ResultFormat;
import org.demarche.query.ResultWriter;
import org.demarche.server.http.Html;
import org.demarche.server.http.Page;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.pages.Layout;

/** Answers queries of the SPARQL 1.1 Protocol. */
public record SparqlEndpoint(Demarche demarche, Layout layout) implements Page {

    @Override
    public Response answer(Request request) {
        Optional<String> query = request.parameters().first("query");
        if (query.isEmpty()) {
            return layout.page("SPARQL", Html.element("main").text("Ask").html());
        }
        QueryResult result = demarche.sparql(query.get());
        ResultFormat format = result instanceof QueryResult.Triples ? ResultFormat.TURTLE : ResultFormat.JSON;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ResultWriter(demarche.names(), 0).write(result, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(format.mediaType(), out.toByteArray());
    }
}
