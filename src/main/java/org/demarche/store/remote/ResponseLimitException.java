package org.demarche.store.remote;

/** An answer that takes longer, or is larger, than was allowed; whoever allowed it tells the user. */
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
