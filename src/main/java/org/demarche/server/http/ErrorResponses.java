package org.demarche.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.problem.Problem;
import org.demarche.problem.StoreException;
import org.demarche.query.guard.QueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns exceptions into answers: a page for people, {@code application/problem+json} for programs.
 *
 * @param pages how people are told
 * @param next what answers
 */
public record ErrorResponses(ErrorPages pages, RequestHandler next) implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Shows people what went wrong. */
    public interface ErrorPages {
        /** A whole page as HTML; the texts of the problems and the message are not escaped yet. */
        String page(Request request, int status, List<Problem> problems, String message);
    }

    @Override
    public Response handle(Request request) {
        try {
            return next.handle(request);
        } catch (HttpFailure e) {
            return response(request, e.status(), List.of(), e.detail(), e.headers());
        } catch (QueryException e) {
            return response(request, ErrorStatus.of(e), e.problems(), ErrorStatus.message(e), ErrorStatus.headers(e));
        } catch (StoreException e) {
            LOG.warn("{} {}: {}", request.method(), request.path(), e.getMessage());
            return response(request, 503, List.of(), "The store does not answer.", Map.of("Retry-After", "60"));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            return response(request, 500, List.of(), "This is a fault of the server; its log says more.", Map.of());
        }
    }

    private Response response(
            Request request, int status, List<Problem> problems, String message, Map<String, String> headers) {
        Response response = request.wantsHtml()
                ? Response.ok(MediaTypes.HTML, pages.page(request, status, problems, message))
                : Response.ok(MediaTypes.PROBLEM, JSON.writeValueAsBytes(json(status, problems, message)));
        for (var header : headers.entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response.status(status).caching(CachePolicy.NEVER);
    }

    private static Map<String, Object> json(int status, List<Problem> problems, String message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status);
        json.put("title", ErrorStatus.title(status));
        json.put("detail", message);
        if (!problems.isEmpty()) {
            json.put("problems", problems.stream().map(ErrorResponses::json).toList());
        }
        return json;
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code().slug());
        json.put("where", problem.location().file());
        if (problem.location().line() > 0) {
            json.put("line", problem.location().line());
            json.put("column", problem.location().column());
        }
        json.put("message", problem.message());
        json.put("hint", problem.hint());
        return json;
    }
}
