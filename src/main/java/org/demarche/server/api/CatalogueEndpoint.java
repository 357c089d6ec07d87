package org.demarche.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.result.ResultFormat;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.limits.Admission;

/**
 * Every question of the catalogue at an address of its own: {@code /query/positions-on.json?proposal=no-nato-enlargement}.
 *
 * @param admission lets requests in
 * @param catalogue the questions
 * @param responses how results are written
 * @param forPeople the page of a question, with its form and its answer; the request's path has no ending
 */
public record CatalogueEndpoint(
        Admission admission, QueryCatalogue catalogue, ResultResponses responses, RequestHandler forPeople)
        implements RequestHandler {

    /** What the paths of questions begin with. */
    public static final String PATH = "/query/";

    /** Parameters of every question, unless it has one of that name itself. */
    private static final List<String> COMMON = List.of("timeout", "format", "output");

    @Override
    public Response handle(Request request) {
        String file = request.path().substring(PATH.length());
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        CatalogueQuery question = catalogue.get(name);
        Request bare = request.at(PATH + name);
        if (dot < 0) {
            return request.wantsHtml() ? forPeople.handle(bare) : responses.negotiate(ask(question, request), request);
        }
        String ending = file.substring(dot + 1);
        return ending.equals("html") ? forPeople.handle(bare) : answer(question, ending, request);
    }

    private Response answer(CatalogueQuery question, String ending, Request request) {
        ResultFormat wanted = ResultResponses.ofEnding(ending)
                .orElseThrow(() -> new HttpFailure(
                        404, "There is no format " + ending + ". There is json, csv, tsv, xml and ttl."));
        ResultFormat format = ResultConversion.format(question, wanted);
        return responses.write(ResultConversion.of(ask(question, request), format), format);
    }

    private QueryResult ask(CatalogueQuery question, Request request) {
        return admission.run(request, store -> store.query(question, values(question, request)));
    }

    /** The values of the question's parameters; an empty field of a form counts as not filled in. */
    public static Map<String, String> values(CatalogueQuery question, Request request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : request.parameters().values().keySet()) {
            boolean own = question.parameter(name).isPresent();
            if (own && request.parameters().all(name).size() > 1) {
                throw new HttpFailure(400, "There is more than one " + name + ".");
            }
            Optional<String> value = request.parameters().nonBlank(name);
            if (value.isPresent() && (own || !COMMON.contains(name))) {
                values.put(name, value.get());
            }
        }
        return values;
    }
}
