package org.demarche.server.http;

import java.util.Map;

/** Ends a request with an error status and a message for the client. */
public final class HttpFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    /**
     * @param status of HTTP, 400 to 599
     * @param message what is wrong and how to fix it, in one or two sentences
     */
    public HttpFailure(int status, String message) {
        this(status, message, Map.of());
    }

    public HttpFailure(int status, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    public HttpFailure(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.headers = Map.of();
    }

    public int status() {
        return status;
    }

    /** Headers of the response, such as Retry-After. */
    public Map<String, String> headers() {
        return headers;
    }

    /** What is wrong and how to fix it; the detail of RFC 9457. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
