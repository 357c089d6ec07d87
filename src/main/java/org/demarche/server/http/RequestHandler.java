package org.demarche.server.http;

/**
 * Handles requests: a page, an endpoint for programs, or a handler that wraps another and changes its responses. Many threads call a
 * handler at once; it keeps no state of a request.
 */
@FunctionalInterface
public interface RequestHandler {

    /**
     * Handles a request. Its path and method are among those for which the handler was registered with {@link Routes}.
     *
     * @throws HttpFailure if the response is an error
     * @throws org.demarche.query.guard.QueryException if a query is invalid or exceeds a limit
     */
    Response handle(Request request);
}
