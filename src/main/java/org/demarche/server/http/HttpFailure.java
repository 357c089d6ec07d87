package org.demarche.server.http;

import java.util.Map;

/** Why a request gets no answer of the kind that was asked for, told to whoever asks. */
public final class HttpFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    /**
     * @param status 4xx or 5xx of HTTP
     * @param message one sentence or two: what is wrong, and what to do
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

    /** Headers that belong to the answer, such as Retry-After. */
    public Map<String, String> headers() {
        return headers;
    }

    /** What every failure says. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
