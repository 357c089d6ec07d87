package org.demarche.server.http;

/** The body of a request. It is read only when a handler needs it, and only up to a length. */
@FunctionalInterface
public interface RequestBody {

    /** An empty body. */
    RequestBody EMPTY = maxBytes -> new byte[0];

    /**
     * Reads the whole body; can be called once.
     *
     * @param maxBytes how long the body may be
     * @throws HttpFailure 413 if it is longer, before any of it is read if its length is declared
     */
    byte[] read(int maxBytes);
}
