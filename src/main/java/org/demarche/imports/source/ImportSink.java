package org.demarche.imports.source;

import java.io.IOException;

/** Takes documents and, after each of them, the statements coded in it. Holds no more than one document at a time. */
public interface ImportSink {

    /** Begins a document. */
    void document(SourceDocument document) throws IOException;

    /**
     * A statement in the document that was begun last.
     *
     * @throws IllegalStateException if no document was begun
     */
    void statement(SourceStatement statement) throws IOException;
}
