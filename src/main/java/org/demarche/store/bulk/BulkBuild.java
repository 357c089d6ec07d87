package org.demarche.store.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.solver.stats.StatsCollectorNodeId;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.demarche.store.GraphLoading.Progress;
import org.demarche.store.NamedGraph;

/**
 * Builds a TDB2 database in a folder of its own, in two stages: first every node gets its number, and the quads, as numbers,
 * go to a file; then each index is written from the file, sorted. What the first stage has done is made certain now and
 * then, so that a build that was interrupted can go on from there. Needs some 100 MB of heap, whatever the size.
 */
public final class BulkBuild implements AutoCloseable {

    private static final String DATABASE = "database";
    private static final String QUADS = "quads.tmp";

    /** 32 MB for each index that is being sorted. */
    private static final int QUADS_IN_MEMORY = 1 << 20;

    private final Path folder;
    private final String source;
    private final DatasetGraph database;
    private final NodeTable nodes;
    private final QuadFile quads;
    private final NodeIds ids;
    private long graphCount;
    private long quadCount;
    private long certainQuads;

    private BulkBuild(Path folder, String source, BuildState state) throws IOException {
        this.folder = folder;
        this.source = source;
        this.graphCount = state.graphs();
        this.quadCount = state.quads();
        this.certainQuads = state.quads();
        Files.createDirectories(folder.resolve(DATABASE));
        this.quads = QuadFile.writer(folder.resolve(QUADS), state.quads());
        this.database = DatabaseMgr.connectDatasetGraph(folder.resolve(DATABASE).toString());
        this.nodes = storage().getQuadTable().getNodeTupleTable().getNodeTable();
        this.ids = new NodeIds(nodes);
        database.begin(TxnType.WRITE);
    }

    /**
     * Goes on with the build in a folder if it is one of the same source, and begins anew if not.
     *
     * @param folder used for nothing else
     * @param source what identifies the source of the graphs; empty if nothing does, and the build cannot be gone on with
     */
    public static BulkBuild in(Path folder, String source) throws IOException {
        Optional<BuildState> state = BuildState.read(folder)
                .filter(it -> !source.isEmpty() && it.source().equals(source));
        if (state.isPresent()) {
            try {
                return new BulkBuild(folder, source, state.get());
            } catch (IOException | RuntimeException e) {
                // Whatever keeps it from going on, from the beginning it can.
            }
        }
        discard(folder);
        return new BulkBuild(folder, source, new BuildState(source, 0, 0));
    }

    /** How many graphs a build in a folder has for certain, if it is one of this source. */
    public static long kept(Path folder, String source) {
        return BuildState.read(folder)
                .filter(state -> !source.isEmpty() && state.source().equals(source))
                .map(BuildState::graphs)
                .orElse(0L);
    }

    /** Removes a build. */
    public static void discard(Path folder) {
        if (Files.exists(folder)) {
            IO.deleteAll(folder);
        }
    }

    /** How many graphs are in. */
    public long graphs() {
        return graphCount;
    }

    /** Takes a graph, whose name none before it had. */
    public void add(NamedGraph graph) throws IOException {
        long name = ids.of(graph.name());
        for (Triple triple : graph.triples()) {
            quads.write(
                    name,
                    ids.ofSubject(triple.getSubject()),
                    ids.ofPredicate(triple.getPredicate()),
                    ids.of(triple.getObject()));
        }
        graphCount++;
        quadCount += graph.triples().size();
        if (isDue()) {
            makeCertain();
        }
    }

    /**
     * Each time, the index of nodes is copied where it has changed, which is nearly everywhere; so it is done when half as
     * much again has come.
     */
    private boolean isDue() {
        return quadCount - certainQuads > Math.max(4_000_000, certainQuads / 2);
    }

    private void makeCertain() throws IOException {
        database.commit();
        database.end();
        quads.force();
        new BuildState(source, graphCount, quadCount).write(folder);
        certainQuads = quadCount;
        database.begin(TxnType.WRITE);
    }

    /**
     * Writes the indexes.
     *
     * @return the folder of the finished database's storage, to be moved to where it is wanted
     */
    public Path finish(Progress progress) throws IOException {
        makeCertain();
        database.commit();
        database.end();
        quads.close();
        Written written = new Written(progress, quadCount * IndexOrder.ALL.size());
        StatsCollectorNodeId statistics = database.calculateRead(() -> new StatsCollectorNodeId(nodes));
        IndexOrder.ALL.parallelStream().forEach(order -> index(order, statistics, written));
        Path storage = storagePath();
        database.executeRead(() -> Stats.write(storage.resolve(Names.optStats).toString(), statistics.results()));
        TDBInternal.expel(database);
        return storage;
    }

    private void index(IndexOrder order, StatsCollectorNodeId statistics, Written written) {
        boolean primary = order.equals(IndexOrder.ALL.getFirst());
        long[] count = {0};
        try (SortedQuads sorted = SortedQuads.of(folder.resolve(QUADS), order.columns(), folder, QUADS_IN_MEMORY)) {
            new IndexPacker(database, order).pack(sorted, quad -> {
                if (primary) {
                    record(quad, statistics);
                }
                if (++count[0] % Written.STEP == 0) {
                    written.step();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void record(long[] quad, StatsCollectorNodeId statistics) {
        statistics.record(NodeIds.id(quad[0]), NodeIds.id(quad[1]), NodeIds.id(quad[2]), NodeIds.id(quad[3]));
    }

    /** Counts what several threads have written, and tells. */
    private static final class Written {

        private static final int STEP = 1 << 16;

        private final Progress progress;
        private final long total;
        private long done;

        Written(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        synchronized void step() {
            done += STEP;
            progress.report("indexes", done, total);
        }
    }

    private DatasetGraphTDB storage() {
        return TDBInternal.requireStorage(database);
    }

    private Path storagePath() {
        return Path.of(storage().getLocation().getDirectoryPath());
    }

    /** Gives up what has not been made certain. */
    @Override
    public void close() throws IOException {
        quads.close();
        if (database.isInTransaction()) {
            database.abort();
            database.end();
        }
        TDBInternal.expel(database);
    }
}
