package org.demarche.server.http;

import java.nio.file.Path;

/** What an answer holds. */
public sealed interface ResponseBody {

    /** No content. */
    ResponseBody NOTHING = new Bytes(new byte[0]);

    /**
     * In memory.
     *
     * @param bytes not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to be copied for form's sake
    record Bytes(byte[] bytes) implements ResponseBody {}

    /**
     * In a file, which stays as it is while it is sent.
     *
     * @param file the file
     * @param compressed the same by gzip
     */
    record Stored(Path file, Path compressed) implements ResponseBody {}
}
