package org.demarche.server.http;

import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty rejects before any handler of ours sees it, such as a malformed request line, with the same headers and the
 * same format as all other errors.
 */
final class JettyErrorHandler implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        SecurityHeaders.HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.PROBLEM);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, CachePolicy.NO_STORE.header());
        String detail = status >= 500
                ? "The server could not handle this request."
                : Objects.requireNonNullElse(
                        (String) request.getAttribute(ErrorHandler.ERROR_MESSAGE), "This is not a valid request.");
        Content.Sink.write(response, true, ErrorResponses.document(status, detail), callback);
        return true;
    }
}
