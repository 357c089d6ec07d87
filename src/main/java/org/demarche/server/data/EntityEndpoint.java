package org.demarche.server.data;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.demarche.Demarche;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.query.result.ResultFormat;
import org.demarche.read.EntityDescription;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.limits.Admission;

/**
 * An entity at its own URL: a page for browsers, RDF for programs, by {@code Accept} or by the extension of the path: {@code
 * /id/nato}, {@code /id/nato.ttl}, {@code /id/nato.html}; {@code .csv} and {@code .xlsx} are tables of its statements. Entities outside the base IRI of the corpus are at {@code /entity?iri=…}, in a
 * format with {@code &format=ttl}.
 *
 * @param admission limits the queries
 * @param responses writes RDF
 * @param page the page of the entity that {@link EntityPaths#iri} finds for the request, whose path has no extension
 */
public record EntityEndpoint(Admission admission, ResultResponses responses, RequestHandler page)
        implements RequestHandler {

    private static final List<String> EXTENSIONS = List.of("html", "ttl", "nt", "jsonld", "json", "rdf", "csv", "xlsx");
    /** The time for a suggestion after a wrong id; a large store may have none by then. */
    private static final QueryLimits SUGGESTING = new QueryLimits(Duration.ofMillis(500), 100_000, 10_000_000);

    private static final List<ResultFormat> FORMATS = List.of(
            ResultFormat.TURTLE,
            ResultFormat.NTRIPLES,
            ResultFormat.JSONLD,
            ResultFormat.RDFXML,
            ResultFormat.CSV,
            ResultFormat.XLSX);
    private static final List<String> COLUMNS = List.of("subject", "property", "value");

    /**
     * The entity that a request names.
     *
     * @param request without the extension of its path
     * @param extension of the path, or the parameter {@code format}
     */
    private record Found(Request request, EntityPaths links, Node entity, Optional<String> extension) {

        boolean wantsPage() {
            return extension.map("html"::equals).orElseGet(request::wantsHtml);
        }
    }

    @Override
    public Response handle(Request request) {
        Answered answered = admission.run(request, store -> {
            Found found = find(request, store);
            return new Answered(found, found.wantsPage() ? Optional.empty() : Optional.of(data(found, store)));
        });
        // The page runs its own queries.
        return answered.data()
                .orElseGet(() -> page.handle(answered.found().request()))
                .with("Link", alternates(answered.found()));
    }

    private record Answered(Found found, Optional<Response> data) {}

    private Response data(Found found, Demarche store) {
        EntityDescription description = store.describe(found.entity());
        return found.extension()
                .map(EntityEndpoint::format)
                .map(format -> responses.write(result(description, format), format))
                .orElseGet(() -> responses.negotiate(new QueryResult.Triples(description.graph()), found.request()));
    }

    private static QueryResult result(EntityDescription description, ResultFormat format) {
        if (format.takesTriples()) {
            return new QueryResult.Triples(description.graph());
        }
        Stream<Triple> statements = Stream.concat(description.said().stream(), description.references().stream());
        return new QueryResult.Table(
                COLUMNS,
                statements
                        .map(triple -> BindingFactory.binding(
                                Var.alloc(COLUMNS.get(0)), triple.getSubject(),
                                Var.alloc(COLUMNS.get(1)), triple.getPredicate(),
                                Var.alloc(COLUMNS.get(2)), triple.getObject()))
                        .toList());
    }

    /** An id may itself end like a format; an entity with the whole id takes precedence. */
    private static Found find(Request request, Demarche store) {
        EntityPaths links = new EntityPaths(store.names().base());
        Optional<String> format = request.parameters().nonBlank("format").filter(EXTENSIONS::contains);
        Optional<Node> exact = known(request, links, store);
        if (exact.isPresent()) {
            return new Found(request, links, exact.get(), format);
        }
        String path = request.path();
        String extension = path.substring(path.lastIndexOf('.') + 1);
        Request bare = EXTENSIONS.contains(extension) ? request.at(path.substring(0, path.lastIndexOf('.'))) : request;
        Node entity = known(bare, links, store).orElseThrow(() -> notFound(bare, links, store));
        return new Found(bare, links, entity, Optional.of(extension));
    }

    private static Optional<Node> known(Request request, EntityPaths links, Demarche store) {
        return links.iri(request).map(NodeFactory::createURI).filter(store::contains);
    }

    private static HttpFailure notFound(Request request, EntityPaths links, Demarche store) {
        String iri = links.iri(request).orElse("");
        String id = store.names().shorten(iri);
        String message = id.isEmpty() ? "The request names no entity." : "There is no " + id + ".";
        try {
            Demarche quick = store.within(SUGGESTING, new CancellationToken());
            String meant = store.names().text(quick.resolve(id, ParameterType.RESOURCE));
            return new HttpFailure(404, message + " Did you mean " + meant + "?");
        } catch (QueryException e) {
            String hint = e.isUsersFault() ? e.problems().getFirst().hint() : "";
            return new HttpFailure(404, (message + " " + hint).strip());
        }
    }

    private static ResultFormat format(String extension) {
        return extension.equals("json")
                ? ResultFormat.JSONLD
                : ResultResponses.ofEnding(extension).orElseThrow();
    }

    private static String alternates(Found found) {
        String iri = found.entity().getURI();
        String page = found.request().origin() + found.links().path(iri);
        StringBuilder header = new StringBuilder("<" + page + ">; rel=\"canonical\", <" + iri + ">; rel=\"about\"");
        header.append(alternate(found.links().path(iri, "html"), MediaTypes.HTML));
        FORMATS.forEach(format ->
                header.append(alternate(found.links().path(iri, ResultResponses.ending(format)), format.mediaType())));
        return header.toString();
    }

    private static String alternate(String path, String type) {
        return ", <" + path + ">; rel=\"alternate\"; type=\"" + type + "\"";
    }
}
