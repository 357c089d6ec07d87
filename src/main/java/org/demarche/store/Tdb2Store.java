package org.demarche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.demarche.problem.StoreException;
import org.demarche.store.derived.DerivedGraph;
import org.demarche.store.derived.DerivedUpdate;

/** Keeps graphs in a TDB2 database in a folder. */
public final class Tdb2Store implements EmbeddedStore {

    /** The subfolder of a store in which an incomplete database is being built. */
    static final String BUILD = "building";

    /** A cached node takes about 300 bytes; two caches of them then take less than a third of the heap. */
    private static final int HEAP_PER_CACHED_NODE = 2_048;

    private final StoreFolder folder;
    private final StoreFollower follower;
    private final boolean readOnly;
    private final StoreVersion version = new StoreVersion();
    private volatile DatasetGraph stored;
    private volatile boolean givenUp;

    /**
     * Opens the database in a folder, which is created if it is missing. A database that cannot be written is copied, and can
     * only be read.
     *
     * @throws StoreException if the folder cannot be used, or another process has the database open
     */
    public Tdb2Store(Path folder) {
        this(folder, StoreFollower.NONE);
    }

    /** The same with a follower of its changes. */
    public Tdb2Store(Path folder, StoreFollower follower) {
        this.follower = follower;
        try {
            StoreFolder given = new StoreFolder(folder);
            given.prepare();
            TermFiles.requireWhole(given.storage());
            this.readOnly = isReadOnly(folder);
            this.folder = readOnly ? new StoreFolder(StoreCopy.of(given.storage())) : given;
            stored = connect();
        } catch (StoreException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw OpenFailure.of(folder, e);
        }
    }

    /**
     * Whether a folder has a store that cannot be written.
     *
     * @throws StoreException if the folder cannot be listed
     */
    public static boolean isReadOnly(Path folder) {
        try {
            return Files.isDirectory(folder) && StoreCopy.isNeeded(folder, new StoreFolder(folder).storage());
        } catch (IOException e) {
            throw OpenFailure.of(folder, e);
        }
    }

    private DatasetGraph connect() throws IOException {
        // A new store would keep these sizes, whatever heap it is opened with later.
        DatasetGraph database = folder.hasStorage()
                ? DatabaseMgr.connectDatasetGraph(folder.path().toString(), params())
                : DatabaseMgr.connectDatasetGraph(folder.path().toString());
        database.getContext().setTrue(TDB2.symUnionDefaultGraph);
        QC.setFactory(database.getContext(), PatchedTdb2Executor::new);
        return database;
    }

    /** TDB2's caches of nodes can take 300 MB; with a small heap they are smaller. */
    private static StoreParams params() {
        StoreParams usual = StoreParams.getDftStoreParams();
        int nodes = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HEAP_PER_CACHED_NODE);
        return StoreParamsBuilder.create("by heap", usual)
                .nodeId2NodeCacheSize(Math.min(usual.getNodeId2NodeCacheSize(), nodes))
                .node2NodeIdCacheSize(Math.min(usual.getNode2NodeIdCacheSize(), nodes))
                .build();
    }

    @Override
    public void replace(Map<Node, Graph> graphs) {
        requireWritable();
        follower.begin(state());
        try {
            Txn.executeWrite(stored, () -> {
                DerivedUpdate derived = new DerivedUpdate();
                graphs.forEach((name, graph) -> replace(name, graph, derived));
                derived.applyTo(new Derived(stored, follower));
            });
        } catch (RuntimeException | Error e) {
            follower.abandon();
            throw e;
        }
        version.changed();
        follower.end(state());
    }

    @Override
    public String state() {
        return folder.state();
    }

    private record Derived(DatasetGraph stored, StoreFollower follower) implements DerivedUpdate.Target {

        @Override
        public Graph union() {
            return stored.getUnionGraph();
        }

        @Override
        public void add(Triple triple) {
            stored.add(Quad.create(DerivedGraph.NAME, triple));
            follower.note(List.of(triple));
        }

        @Override
        public void delete(Triple triple) {
            stored.delete(Quad.create(DerivedGraph.NAME, triple));
            follower.note(List.of(triple));
        }
    }

    @Override
    public GraphLoader load(String source) {
        return load(source, Tdb2Loader.Pace.USUAL);
    }

    GraphLoader load(String source, Tdb2Loader.Pace pace) {
        requireWritable();
        return new Tdb2Loader(this, folder.path(), source, pace, follower);
    }

    private void requireWritable() {
        if (readOnly) {
            throw new StoreException(
                    "The store is in a folder or on a disk that cannot be written; it can only be read.");
        }
    }

    boolean isEmpty() {
        return read(stored::isEmpty);
    }

    /** Whether the load of a new store is unfinished, so that the store is still empty. */
    public boolean isUnfinished() {
        return Files.exists(folder.path().resolve(BUILD)) && isEmpty();
    }

    /**
     * Replaces its own, empty storage by that of another database. No reader may be active.
     *
     * @param storage a folder on the same disk, not in use
     */
    void adopt(Path storage) throws IOException {
        TDBInternal.expel(stored);
        folder.adopt(storage);
        stored = connect();
        version.changed();
        follower.end(state());
        folder.removeOld();
    }

    /**
     * Rewrites the database without the unused space that changes have left, which TDB2 does not reuse. No writer may be
     * active. Storage with lower numbers, left by an interrupted compaction, is removed.
     */
    public void compact() {
        requireWritable();
        try {
            // Followers see the old state before it moves.
            follower.begin(state());
            DatabaseMgr.compact(stored, true);
            folder.removeOld();
        } catch (IOException e) {
            throw new StoreException("The store " + folder.path() + " cannot be compacted: " + e, e);
        }
        follower.moved(state());
        refreshStatistics(Long.MAX_VALUE);
    }

    @Override
    public List<String> faults() {
        return read(() -> ContentCheck.faults(stored));
    }

    /**
     * Whether changes have left more than half of the store unused. This reads one of its indexes if the store is large.
     *
     * @throws IOException if its files cannot be inspected
     */
    public boolean isMostlyUnused() throws IOException {
        return UnusedSpace.isMost(folder.storage(), stored);
    }

    /** Bytes of its files. */
    public long size() throws IOException {
        return folder.size();
    }

    private void replace(Node name, Graph graph, DerivedUpdate derived) {
        List<Triple> old = stored.getGraph(name).stream().toList();
        derived.note(old);
        follower.note(old);
        stored.removeGraph(name);
        List<Triple> triples = graph.stream().toList();
        triples.forEach(triple -> stored.add(Quad.create(name, triple)));
        derived.note(triples);
        follower.note(triples);
    }

    @Override
    public Optional<String> version() {
        return Optional.of(version.name());
    }

    @Override
    public <T> T read(Supplier<T> reader) {
        try {
            return Txn.calculateRead(stored, reader);
        } catch (TDBException | DBOpEnvException e) {
            throw damaged(e);
        } catch (RuntimeIOException e) {
            if (e.getCause() == null) { // Otherwise a result could not be written.
                throw damaged(e);
            }
            throw e;
        }
    }

    private static StoreException damaged(RuntimeException e) {
        String hint =
                "Check it: demarche verify --store DIR. Then restore a copy, or load its corpus into a new store.";
        return new StoreException(
                "The store is damaged: " + e.getMessage() + System.lineSeparator() + "    " + hint, e);
    }

    @Override
    public DatasetGraph dataset() {
        return stored;
    }

    @Override
    public Graph union() {
        return stored.getUnionGraph();
    }

    /** If many triples were added, counts again how often each property occurs; queries are planned by these counts. */
    void refreshStatistics(long added) {
        OptimizerStatistics.refresh(stored, added);
    }

    @Override
    public QueryExecBuilder prepare(Query query) {
        QueryExecBuilder builder = EmbeddedStore.super.prepare(query);
        // TDB2 would answer from the union although the query names its graphs.
        return query.hasDatasetDescription() ? builder.set(TDB2.symUnionDefaultGraph, false) : builder;
    }

    /** In TDB2, a reader does not block writers; it only blocks closing. */
    @Override
    public void giveUp(Thread reader) {
        givenUp = true;
    }

    @Override
    public void close() {
        TDBInternal.expel(stored, givenUp);
        if (readOnly) {
            IO.deleteAll(folder.path());
        }
    }
}
