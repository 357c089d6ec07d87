package org.demarche.store.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.demarche.rdf.NamedGraph;

/**
 * Builds a TDB2 database in a folder of its own, in two stages: first every node gets its number, and the quads, as numbers,
 * go to a file; then each index is written from a file, sorted. The first stage writes checkpoints, from which an interrupted
 * build resumes. Needs some 200 MB of heap, whatever the size.
 */
public final class BulkBuild implements AutoCloseable {

    private static final String DATABASE = "database";
    private static final String QUADS = "quads.tmp";
    private static final String NODES = "nodes.tmp";

    /** 32 MB for each index that is being sorted. */
    private static final int ROWS_IN_MEMORY = 1 << 20;

    /** Number of quads between two checkpoints; each takes about a second. */
    public static final int CHECKPOINT_INTERVAL = 5_000_000;

    private final Path folder;
    private final String source;
    private final int checkpointInterval;
    private final DatasetGraph database;
    private final NodeIdAssigner numbers;
    private final RowFile quads;
    private long graphCount;
    private long quadCount;
    private long checkpointedQuads;

    private BulkBuild(Path folder, String source, int checkpointInterval, BuildCheckpoint state) throws IOException {
        this.folder = folder;
        this.source = source;
        this.checkpointInterval = checkpointInterval;
        this.graphCount = state.graphs();
        this.quadCount = state.quads();
        this.checkpointedQuads = state.quads();
        Path place = Files.createDirectories(folder.resolve(DATABASE));
        this.database = DatabaseMgr.connectDatasetGraph(place.toString());
        this.quads = RowFile.writer(folder.resolve(QUADS), state.quads());
        database.begin(TxnType.WRITE);
        this.numbers = new NodeIdAssigner(LoaderOps.ntDataFile(nodes()), folder.resolve(NODES), state.nodes());
    }

    /**
     * Resumes the build in a folder if it has the same source, and starts from scratch if not.
     *
     * @param folder used for nothing else
     * @param source what identifies the source of the graphs; empty if nothing does; the build then cannot be resumed
     * @param checkpointInterval number of quads between two checkpoints; usually {@link #CHECKPOINT_INTERVAL}
     */
    public static BulkBuild in(Path folder, String source, int checkpointInterval) throws IOException {
        Optional<BuildCheckpoint> state = state(folder, source);
        if (state.isPresent()) {
            return new BulkBuild(folder, source, checkpointInterval, state.get());
        }
        discard(folder);
        return new BulkBuild(folder, source, checkpointInterval, new BuildCheckpoint(source, 0, 0, 0));
    }

    /** How many graphs the last checkpoint of a build has, if the build is of this source. */
    public static long kept(Path folder, String source) {
        return state(folder, source).map(BuildCheckpoint::graphs).orElse(0L);
    }

    private static Optional<BuildCheckpoint> state(Path folder, String source) {
        return BuildCheckpoint.read(folder)
                .filter(state -> !source.isEmpty() && state.source().equals(source));
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

    /**
     * Takes a graph with a new name, and the statements that it adds to another graph.
     *
     * @param derived the name of the other graph
     * @param triples what is added to the other graph; no statement may be there already
     */
    public void add(NamedGraph graph, Node derived, List<Triple> triples) throws IOException {
        write(graph.name(), graph.triples());
        write(derived, triples);
        graphCount++;
        if (quadCount - checkpointedQuads > checkpointInterval) {
            checkpoint();
            database.begin(TxnType.WRITE);
        }
    }

    /**
     * Takes the last statements.
     *
     * @param name the graph that they are added to
     * @param triples sends them; none may be there already
     */
    public void add(Node name, Consumer<Consumer<Triple>> triples) throws IOException {
        try {
            triples.accept(triple -> {
                try {
                    write(name, List.of(triple));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        graphCount++;
    }

    private void write(Node graph, List<Triple> triples) throws IOException {
        long name = numbers.of(graph);
        Node subject = Node.ANY;
        long subjectNumber = 0;
        for (Triple triple : triples) {
            // Subjects come several times in a row.
            if (!triple.getSubject().equals(subject)) {
                subject = triple.getSubject();
                subjectNumber = numbers.of(subject);
            }
            quads.write(name, subjectNumber, numbers.of(triple.getPredicate()), numbers.of(triple.getObject()));
        }
        quadCount += triples.size();
    }

    private void checkpoint() throws IOException {
        numbers.flush();
        database.commit();
        database.end();
        numbers.force();
        quads.force();
        new BuildCheckpoint(source, graphCount, quadCount, numbers.count()).write(folder);
        checkpointedQuads = quadCount;
    }

    /**
     * Writes the indexes.
     *
     * @return the folder of the finished database's storage, ready to be moved to its place
     */
    public Path finish(StageProgress progress) throws IOException {
        checkpoint();
        quads.close();
        numbers.close();
        Location storage = storage().getLocation();
        TDBInternal.expel(database);
        writeIndexes(storage, new Written(progress, quadCount * IndexOrder.ALL.size() + numbers.count()));
        return Path.of(storage.getDirectoryPath());
    }

    private void writeIndexes(Location storage, Written written) {
        List<IndexOrder> orders = IndexOrder.ALL;
        Stream<Runnable> tasks = Stream.concat(
                Stream.of(() -> pack(NODES, IndexOrder.AS_WRITTEN, nodeIndex(storage), written)),
                orders.stream().map(order -> () -> pack(QUADS, order, quadIndex(storage, order), written)));
        tasks.toList().parallelStream().forEach(Runnable::run);
    }

    private static PackedIndexWriter nodeIndex(Location storage) {
        return new PackedIndexWriter(storage, Names.nodeTableBaseName, 2, 1);
    }

    private static PackedIndexWriter quadIndex(Location storage, IndexOrder order) {
        return new PackedIndexWriter(storage, order.name(), 4, 0);
    }

    private void pack(String file, IndexOrder order, PackedIndexWriter index, Written written) {
        long[] count = {0};
        try (SortedRows sorted = SortedRows.of(folder.resolve(file), order.columns(), folder, ROWS_IN_MEMORY)) {
            index.pack(sorted, entry -> {
                if (++count[0] % Written.STEP == 0) {
                    written.step();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds up what several threads have written, and reports it. */
    private static final class Written {

        private static final int STEP = 1 << 16;

        private final StageProgress progress;
        private final long total;
        private long done;

        Written(StageProgress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        synchronized void step() {
            done += STEP;
            progress.report("indexes", done, total);
        }
    }

    private NodeTable nodes() {
        return storage().getQuadTable().getNodeTupleTable().getNodeTable();
    }

    private DatasetGraphTDB storage() {
        return TDBInternal.requireStorage(database);
    }

    /** Drops what came after the last checkpoint. */
    @Override
    public void close() throws IOException {
        quads.close();
        numbers.close();
        if (database.isInTransaction()) {
            database.abort();
            database.end();
        }
        TDBInternal.expel(database);
    }
}
