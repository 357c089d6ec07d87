package org.demarche.server.data;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.Demarche;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.query.result.ResultFormat;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.limits.Admission;

/**
 * Everything about a thing, at the address of the thing: as a page for browsers, as RDF for programs, by what they take or by the
 * path's ending: {@code /id/nato}, {@code /id/nato.ttl}, {@code /id/nato.html}. Things that are not below the corpus' base are at
 * {@code /thing?iri=…}, in a format by {@code &format=ttl}.
 *
 * @param admission lets requests in
 * @param responses how RDF is written
 * @param forPeople the page about the thing that {@link EntityPaths#iri} finds for the request, which has no ending
 */
public record EntityEndpoint(Admission admission, ResultResponses responses, RequestHandler forPeople)
        implements RequestHandler {

    private static final List<String> ENDINGS = List.of("html", "ttl", "nt", "jsonld", "json", "rdf");
    /** In a large store it is not worth long to find out what somebody may have meant. */
    private static final QueryLimits SUGGESTING = new QueryLimits(Duration.ofMillis(500), 100_000, 10_000_000);

    private static final List<ResultFormat> FORMATS =
            List.of(ResultFormat.TURTLE, ResultFormat.NTRIPLES, ResultFormat.JSONLD, ResultFormat.RDFXML);

    /**
     * A thing that there is.
     *
     * @param request for it, without an ending
     * @param ending of the path or in the parameters, if there is one
     */
    private record Found(Request request, EntityPaths links, Node thing, Optional<String> ending) {

        boolean isForPeople() {
            return ending.map("html"::equals).orElseGet(request::wantsHtml);
        }
    }

    @Override
    public Response handle(Request request) {
        Answered answered = admission.run(request, store -> {
            Found found = find(request, store);
            return new Answered(found, found.isForPeople() ? Optional.empty() : Optional.of(data(found, store)));
        });
        // The page for people asks for itself what it shows.
        return answered.data()
                .orElseGet(() -> forPeople.handle(answered.found().request()))
                .with("Link", alternates(answered.found()));
    }

    private record Answered(Found found, Optional<Response> data) {}

    private Response data(Found found, Demarche store) {
        QueryResult.Triples triples =
                new QueryResult.Triples(store.describe(found.thing()).graph());
        return found.ending()
                .map(ending -> responses.write(triples, format(ending)))
                .orElseGet(() -> responses.negotiate(triples, found.request()));
    }

    /** An id may itself end like a format; then the thing of that id is meant. */
    private static Found find(Request request, Demarche store) {
        EntityPaths links = new EntityPaths(store.names().base());
        Optional<String> format = request.parameters().nonBlank("format").filter(ENDINGS::contains);
        Optional<Node> exact = known(request, links, store);
        if (exact.isPresent()) {
            return new Found(request, links, exact.get(), format);
        }
        String path = request.path();
        String ending = path.substring(path.lastIndexOf('.') + 1);
        Request bare = ENDINGS.contains(ending) ? request.at(path.substring(0, path.lastIndexOf('.'))) : request;
        Node thing = known(bare, links, store).orElseThrow(() -> nothing(bare, links, store));
        return new Found(bare, links, thing, Optional.of(ending));
    }

    private static Optional<Node> known(Request request, EntityPaths links, Demarche store) {
        return links.iri(request).map(NodeFactory::createURI).filter(store::contains);
    }

    private static HttpFailure nothing(Request request, EntityPaths links, Demarche store) {
        String iri = links.iri(request).orElse("");
        String id = store.names().shorten(iri);
        String message = id.isEmpty() ? "No thing is named." : "There is no " + id + ".";
        try {
            Demarche quick = store.within(SUGGESTING, new CancellationToken());
            String meant = store.names().text(quick.resolve(id, ParameterType.RESOURCE));
            return new HttpFailure(404, message + " Did you mean " + meant + "?");
        } catch (QueryException e) {
            String hint = e.isUsersFault() ? e.problems().getFirst().hint() : "";
            return new HttpFailure(404, (message + " " + hint).strip());
        }
    }

    private static ResultFormat format(String ending) {
        return ending.equals("json")
                ? ResultFormat.JSONLD
                : ResultResponses.ofEnding(ending).orElseThrow();
    }

    private static String alternates(Found found) {
        String iri = found.thing().getURI();
        StringBuilder header = new StringBuilder("<" + iri + ">; rel=\"canonical\"");
        header.append(alternate(found.links().path(iri, "html"), MediaTypes.HTML));
        FORMATS.forEach(format ->
                header.append(alternate(found.links().path(iri, ResultResponses.ending(format)), format.mediaType())));
        return header.toString();
    }

    private static String alternate(String path, String type) {
        return ", <" + path + ">; rel=\"alternate\"; type=\"" + type + "\"";
    }
}
