package org.demarche.bench.peer;

import java.io.IOException;
import java.nio.file.Path;

/** A store that can be loaded and asked. The default graph of a question is the union of the named graphs. */
public interface Peer extends AutoCloseable {

    /** Loads a corpus into the store, which is empty: the codings, or the same as N-Quads. */
    void load(Path codings, Path quads) throws IOException;

    /** Asks a question in plain SPARQL 1.1. */
    Answer ask(String sparql) throws IOException;

    @Override
    void close() throws IOException;
}
