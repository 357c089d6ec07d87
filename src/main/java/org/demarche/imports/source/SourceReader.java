package org.demarche.imports.source;

import java.io.IOException;

/** Reads codings that were made elsewhere. One instance reads one source, once. */
public interface SourceReader {

    /**
     * Hands over the documents of the source with their statements, in an order that depends on the source alone. What cannot be
     * handed over is noted.
     *
     * @param sink takes what was read
     * @param notes takes what was derived or left out, with its place
     * @throws ImportException if the source is broken, hostile, or does not fit the mapping
     */
    void read(ImportSink sink, ImportNotes notes) throws IOException;
}
