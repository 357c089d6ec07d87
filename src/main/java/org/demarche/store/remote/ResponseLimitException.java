package org.demarche.store.remote;

/** A response that exceeds a limit of time or size. The caller that set the limit reports it. */
public final class ResponseLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which limit it is. */
    public enum Limit {
        TIME,
        SIZE
    }

    private final Limit limit;

    ResponseLimitException(Limit limit) {
        super("beyond the limit of " + limit);
        this.limit = limit;
    }

    /** Which limit the response exceeds. */
    public Limit limit() {
        return limit;
    }
}
