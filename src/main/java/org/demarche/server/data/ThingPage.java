package org.demarche.server.data;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.Demarche;
import org.demarche.Description;
import org.demarche.query.ParameterType;
import org.demarche.query.QueryException;
import org.demarche.query.QueryResult;
import org.demarche.query.ResultFormat;
import org.demarche.server.asking.Admission;
import org.demarche.server.http.Answers;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Links;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Page;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;

/**
 * Everything about a thing, at the address of the thing: as a page for browsers, as RDF for programs, by what they take or by the
 * path's ending. {@code /id/nato}, {@code /id/nato.ttl}, {@code /id/nato.html}.
 *
 * @param admission lets requests in
 * @param answers how RDF is written
 * @param forPeople the page about a thing; the request's path is that of the thing, without an ending
 */
public record ThingPage(Admission admission, Answers answers, Page forPeople) implements Page {

    private static final List<String> ENDINGS = List.of("html", "ttl", "nt", "jsonld", "json", "rdf");
    private static final List<ResultFormat> LINKED =
            List.of(ResultFormat.TURTLE, ResultFormat.NTRIPLES, ResultFormat.JSONLD, ResultFormat.RDFXML);

    @Override
    public Response answer(Request request) {
        // The path of a thing may itself end so; then that is what is meant.
        Optional<String> ending = ending(request.path());
        return admission.ask(request, store -> {
            Links links = new Links(store.names().base());
            Optional<Description> exact = description(store, links, request.path());
            if (exact.isPresent() || ending.isEmpty()) {
                return answer(
                        request, links, exact.orElseThrow(() -> nothing(store, request.path())), Optional.empty());
            }
            String path = request.path()
                    .substring(0, request.path().length() - ending.get().length() - 1);
            return answer(
                    request.at(path),
                    links,
                    description(store, links, path).orElseThrow(() -> nothing(store, path)),
                    ending);
        });
    }

    private Response answer(Request request, Links links, Description description, Optional<String> ending) {
        boolean html = ending.map("html"::equals).orElseGet(request::wantsHtml);
        Response response = html
                ? forPeople.answer(request)
                : ending.map(ThingPage::format)
                        .map(format -> answers.write(new QueryResult.Triples(description.graph()), format))
                        .orElseGet(() -> answers.answer(new QueryResult.Triples(description.graph()), request));
        return response.with("Link", alternates(links, description.thing().getURI()));
    }

    private static Optional<Description> description(Demarche store, Links links, String path) {
        return links.iri(path)
                .map(NodeFactory::createURI)
                .map(store::describe)
                .filter(found -> !found.said().isEmpty() || !found.references().isEmpty());
    }

    private static HttpFailure nothing(Demarche store, String path) {
        String id = path.substring(Links.THINGS.length());
        try {
            Node meant = store.resolve(id, ParameterType.RESOURCE);
            return new HttpFailure(
                    404, "There is no " + id + ". Did you mean " + store.names().text(meant) + "?");
        } catch (QueryException e) {
            return new HttpFailure(
                    404, "There is no " + id + ". " + e.problems().getFirst().hint());
        }
    }

    private static Optional<String> ending(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return path.contains(".") && ENDINGS.contains(ending) ? Optional.of(ending) : Optional.empty();
    }

    private static ResultFormat format(String ending) {
        return ending.equals("json")
                ? ResultFormat.JSONLD
                : Answers.ofEnding(ending).orElseThrow();
    }

    private static String alternates(Links links, String iri) {
        StringBuilder header = new StringBuilder("<" + iri + ">; rel=\"canonical\"");
        header.append(", <").append(links.path(iri, "html")).append(">; rel=\"alternate\"; type=\"");
        header.append(MediaTypes.HTML).append('"');
        for (ResultFormat format : LINKED) {
            header.append(", <").append(links.path(iri, Answers.ending(format)));
            header.append(">; rel=\"alternate\"; type=\"")
                    .append(format.mediaType())
                    .append('"');
        }
        return header.toString();
    }
}
