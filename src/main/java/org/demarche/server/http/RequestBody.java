package org.demarche.server.http;

/** The body of a request, which is read when it is asked for and no further than it may be long. */
@FunctionalInterface
public interface RequestBody {

    /** Nothing. */
    RequestBody EMPTY = most -> new byte[0];

    /**
     * Reads all of it; once.
     *
     * @param most how many bytes it may have
     * @throws HttpFailure 413 if it is longer: where its length is declared, before anything is read
     */
    byte[] read(int most);
}
