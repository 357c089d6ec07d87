package org.demarche;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.demarche.coding.CorpusFolder;
import org.demarche.rdf.Resources;
import org.demarche.rdf.Vocabulary;
import org.demarche.store.GraphStore;
import org.demarche.store.MemoryStore;
import org.demarche.store.Tdb2Store;

/**
 * A store of codings and what can be done with it. Everything that the command line and the server offer is offered here;
 * they only translate.
 */
public final class Demarche implements AutoCloseable {

    private final GraphStore store;

    private Demarche(GraphStore store) {
        this.store = store;
    }

    /** Works in memory; what is loaded is gone with it. */
    public static Demarche inMemory() {
        return new Demarche(new MemoryStore());
    }

    /**
     * Works on a TDB2 database in a folder, which is made if it is missing.
     *
     * @throws org.demarche.store.StoreException if the folder cannot be used
     */
    public static Demarche at(Path folder) {
        return new Demarche(new Tdb2Store(folder));
    }

    /**
     * Checks and loads a corpus. Each file replaces what was loaded from it before; a file with an error is left out, and
     * what was loaded from it before stays.
     *
     * @throws IOException if the corpus cannot be found or listed
     */
    public LoadReport load(Corpus corpus) throws IOException {
        CorpusFolder folder = CorpusFolder.at(corpus.data());
        store.replace(Map.of(Vocabulary.ONTOLOGY, ontology()));
        return new CorpusLoader(store).load(new CheckedCorpus(folder, corpus.textFolder(folder)));
    }

    private static Graph ontology() {
        return RDFParser.create()
                .source(Resources.open("/ontology/demarche.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();
    }

    @Override
    public void close() {
        store.close();
    }
}
