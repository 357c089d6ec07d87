package org.demarche.server.http;

/**
 * Handles requests: a page for people, an endpoint for programs, or another page with something added to its answers. Pages are
 * called by many threads at once and keep no state of a request.
 */
@FunctionalInterface
public interface RequestHandler {

    /**
     * Handles a request; the path and the method are among those under which it was registered with {@link Routes}.
     *
     * @throws HttpFailure if there is no answer of the kind that was asked for
     * @throws org.demarche.query.guard.QueryException if a question cannot be asked or takes too much
     */
    Response handle(Request request);
}
