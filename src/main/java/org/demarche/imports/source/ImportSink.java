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

    /** An actor that the source knows, whether or not it holds a position. */
    void actor(SourceActor actor);

    /** A target that the source knows, whether or not there is a position on it. */
    void target(SourceTarget target);
}
