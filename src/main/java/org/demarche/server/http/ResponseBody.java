package org.demarche.server.http;

import java.nio.file.Path;

/** The body of a response. */
public sealed interface ResponseBody {

    /** An empty body. */
    ResponseBody EMPTY = new Bytes(new byte[0]);

    /**
     * A body in memory.
     *
     * @param bytes not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    record Bytes(byte[] bytes) implements ResponseBody {}

    /**
     * A body in a file, which must not change while it is sent.
     *
     * @param file the body
     * @param compressed the same, compressed by gzip
     */
    record Stored(Path file, Path compressed) implements ResponseBody {}
}
