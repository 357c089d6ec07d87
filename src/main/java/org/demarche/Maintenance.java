package org.demarche;

import java.io.IOException;
import java.util.List;
import org.demarche.load.StoreListener;
import org.demarche.load.StoreVerifier;
import org.demarche.load.Verification;
import org.demarche.problem.StoreException;
import org.demarche.search.Search;
import org.demarche.store.EmbeddedStore;
import org.demarche.store.GraphStore;
import org.demarche.store.Tdb2Store;

/** The upkeep of a store. */
public final class Maintenance {

    private final GraphStore store;
    private final Search search;

    Maintenance(GraphStore store, Search search) {
        this.store = store;
        this.search = search;
    }

    /**
     * Checks what the store holds.
     *
     * @throws StoreException if the store is an endpoint's
     */
    public Verification verify(StoreListener listener) {
        if (!(store instanceof EmbeddedStore embedded)) {
            throw new StoreException("Only an embedded store can be checked, not an endpoint.");
        }
        List<String> faults = embedded.faults();
        return embedded.read(() -> new StoreVerifier(embedded.dataset(), listener).verify(faults, search.fault()));
    }

    /**
     * Rewrites the store without the space that changes have left unused.
     *
     * @throws StoreException if there is not enough room, or the store is not in a folder
     */
    public Compaction compact() throws IOException {
        if (!(store instanceof Tdb2Store folder)) {
            throw new StoreException("Only a store in a folder can be compacted.");
        }
        long before = folder.size();
        folder.compact();
        return new Compaction(before, folder.size());
    }

    /**
     * Whether changes have left more than half of the store unused, so that it should be compacted.
     *
     * @throws IOException if its files cannot be inspected
     */
    public boolean isMostlyUnused() throws IOException {
        return store instanceof Tdb2Store folder && folder.isMostlyUnused();
    }

    /** Whether the first load of the store was interrupted, so that the store is still empty. */
    public boolean isUnfinished() {
        return store instanceof Tdb2Store folder && folder.isUnfinished();
    }
}
