package org.demarche.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.problem.StoreException;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.bulk.BulkBuild;
import org.demarche.store.bulk.StageProgress;
import org.demarche.store.derived.DerivedAccumulator;
import org.demarche.store.derived.DerivedGraph;
import org.jspecify.annotations.Nullable;

/**
 * Loads into a TDB2 database. If it is empty, a new database is built beside it and replaces it when complete; otherwise
 * graphs are replaced in transactions. A transaction costs TDB2 many pages however little it writes, so each has many graphs.
 */
final class Tdb2Loader implements GraphLoader {

    /**
     * How often to write.
     *
     * @param batch number of triples to collect before a transaction, or a new database, is started
     * @param checkpointInterval number of triples after which the build of a new database writes a checkpoint
     */
    record Pace(int batch, int checkpointInterval) {

        static final Pace USUAL = new Pace(250_000, BulkBuild.CHECKPOINT_INTERVAL);
    }

    private final Tdb2Store store;
    private final Path folder;
    private final String source;
    private final Pace pace;
    private final StoreFollower follower;
    private final boolean empty;
    private final Map<Node, NamedGraph> batch = new LinkedHashMap<>();
    private int triples;
    private long added;
    private final long kept;
    private final DerivedAccumulator book = new DerivedAccumulator();
    private long seen;
    private long graphs;
    private @Nullable BulkBuild build;

    Tdb2Loader(Tdb2Store store, Path folder, String source, Pace pace, StoreFollower follower) {
        this.store = store;
        this.pace = pace;
        this.follower = follower;
        this.folder = folder;
        this.source = source;
        this.empty = store.isEmpty();
        if (empty && BulkBuild.kept(buildFolder(), source) > 0) {
            follower.begin(store.state());
            build = build();
            graphs = build.graphs();
        } else {
            graphs = LoadJournal.graphs(folder, source);
        }
        kept = graphs;
    }

    @Override
    public long kept() {
        return kept;
    }

    @Override
    public void put(NamedGraph graph) {
        seen++;
        if (build != null) {
            add(build, graph);
            return;
        }
        if (seen <= kept) {
            return;
        }
        batch.put(graph.name(), graph);
        triples += graph.triples().size();
        if (triples >= pace.batch()) {
            if (empty && graphs == 0) {
                follower.begin(store.state());
                build = build();
                moveTo(build);
            } else {
                flush();
                LoadJournal.write(folder, source, graphs);
            }
        }
    }

    @Override
    public void finish(StageProgress progress) {
        if (build == null) {
            flush();
            LoadJournal.delete(folder);
            store.refreshStatistics(added);
            return;
        }
        try {
            if (build.graphs() == seen) {
                build.add(DerivedGraph.NAME, book::total);
            }
            store.adopt(build.finish(progress));
            store.refreshStatistics(Long.MAX_VALUE);
        } catch (IOException e) {
            throw failed(e);
        }
        build = null;
        BulkBuild.discard(buildFolder());
    }

    @Override
    public void close() {
        if (build != null) {
            follower.abandon();
            try {
                build.close();
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    private void flush() {
        Map<Node, Graph> ready = new LinkedHashMap<>();
        batch.forEach((name, graph) -> ready.put(name, new ListBackedGraph(graph.triples())));
        store.replace(ready);
        graphs += batch.size();
        added += triples;
        batch.clear();
        triples = 0;
    }

    private void moveTo(BulkBuild into) {
        batch.values().forEach(graph -> add(into, graph));
        batch.clear();
    }

    private void add(BulkBuild into, NamedGraph graph) {
        List<Triple> derived = book.add(graph.triples());
        follower.add(graph.triples(), derived);
        if (seen <= kept) {
            return;
        }
        try {
            into.add(graph, DerivedGraph.NAME, derived);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private BulkBuild build() {
        try {
            return BulkBuild.in(buildFolder(), source, pace.checkpointInterval());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path buildFolder() {
        return folder.resolve(Tdb2Store.BUILD);
    }

    private StoreException failed(IOException e) {
        return new StoreException(
                "Loading into " + folder + " failed: " + e + System.lineSeparator()
                        + "    What was loaded up to the last safe point stays; load again to go on from there.",
                e);
    }
}
