package org.demarche.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.export.NotExpressibleException;
import org.demarche.problem.Problem;
import org.demarche.problem.StoreException;
import org.demarche.query.guard.QueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns exceptions into responses: a page for browsers, {@code application/problem+json} (RFC 9457) for programs.
 *
 * @param pages makes the pages
 * @param next handles the request
 */
public record ErrorResponses(ErrorPages pages, RequestHandler next) implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Makes the pages that show errors to people. */
    public interface ErrorPages {
        /** A whole page about an error. The texts may come from the client: they have to be escaped. */
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
            LOG.warn("{}: {}", logged(request), LogText.sentence(String.valueOf(e.getMessage())));
            return response(request, 503, List.of(), "The store is not available.", Map.of("Retry-After", "60"));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            if (e.getCause() instanceof NotExpressibleException limit) {
                return response(request, 406, List.of(), limit.getMessage() + ".", Map.of());
            }
            LOG.error("{} failed", logged(request), e);
            return response(request, 500, List.of(), "The server failed. Its log has the details.", Map.of());
        }
    }

    private static String logged(Request request) {
        return LogText.of(request.method()) + " " + LogText.of(request.path());
    }

    private Response response(
            Request request, int status, List<Problem> problems, String message, Map<String, String> headers) {
        Response response = request.wantsHtml()
                ? Response.ok(MediaTypes.HTML, pages.page(request, status, problems, message))
                : Response.ok(MediaTypes.PROBLEM, JSON.writeValueAsBytes(json(status, problems, message)));
        for (var header : headers.entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response.status(status).caching(CachePolicy.NO_STORE);
    }

    /** A problem document with a status, its title and a detail. */
    static String document(int status, String detail) {
        return JSON.writeValueAsString(json(status, List.of(), detail));
    }

    private static Map<String, Object> json(int status, List<Problem> problems, String detail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status);
        json.put("title", ErrorStatus.title(status));
        json.put("detail", detail);
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
