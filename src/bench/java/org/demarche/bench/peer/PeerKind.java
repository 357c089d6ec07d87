package org.demarche.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.Demarche;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** The stores that are compared. */
public enum PeerKind {
    /** Ours, on disk. */
    DEMARCHE_TDB2("Demarche, TDB2", true),
    /** Ours, in memory. */
    DEMARCHE_MEMORY("Demarche, memory", false),
    /** RDF4J on LMDB, with the indexes for quads that its questions to single graphs need. */
    RDF4J_LMDB("RDF4J, LMDB", true),
    /** RDF4J in memory. */
    RDF4J_MEMORY("RDF4J, memory", false),
    /** Oxigraph compiled for the web, in a Node.js process. */
    OXIGRAPH("Oxigraph, WASM", false),
    /** Virtuoso as a server. */
    VIRTUOSO("Virtuoso", true);

    private final String title;
    private final boolean onDisk;

    PeerKind(String title, boolean onDisk) {
        this.title = title;
        this.onDisk = onDisk;
    }

    public String title() {
        return title;
    }

    /** Whether it works in the JVM, so that its memory is that of the process. */
    public boolean isJava() {
        return this != OXIGRAPH && this != VIRTUOSO;
    }

    /** Whether what was loaded is there when the store is opened again. */
    public boolean isOnDisk() {
        return onDisk;
    }

    /**
     * Opens a store.
     *
     * @param folder its own, where it may keep things
     * @param tools the folder in which {@code src/bench/peers.sh} puts peers that are no Java libraries
     * @throws IOException if the peer is not there or does not start
     */
    public Peer open(Path folder, Path tools) throws IOException {
        return switch (this) {
            case DEMARCHE_TDB2 -> new DemarchePeer(Demarche.at(folder));
            case DEMARCHE_MEMORY -> new DemarchePeer(Demarche.inMemory());
            case RDF4J_LMDB -> new Rdf4jPeer(new LmdbStore(folder.toFile(), new LmdbStoreConfig("spoc,posc,ospc")));
            case RDF4J_MEMORY -> new Rdf4jPeer(new MemoryStore());
            case OXIGRAPH -> new OxigraphPeer(tools);
            case VIRTUOSO -> new VirtuosoPeer(folder, tools);
        };
    }
}
