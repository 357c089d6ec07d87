package org.demarche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Keeps graphs in a TDB2 database in a folder. */
public final class Tdb2Store implements EmbeddedStore {

    private final DatasetGraph stored;

    /**
     * Opens the database in a folder, which is made if it is missing.
     *
     * @throws StoreException if the folder cannot be used, or another process has the database open
     */
    public Tdb2Store(Path folder) {
        try {
            prepare(folder);
            stored = DatabaseMgr.connectDatasetGraph(folder.toString());
            stored.getContext().setTrue(TDB2.symUnionDefaultGraph);
            QC.setFactory(stored.getContext(), NoInputNoRows::new);
        } catch (IOException e) {
            throw new StoreException("The store " + folder + " cannot be opened: " + e, e);
        } catch (DBOpEnvException e) {
            String message = "The store " + folder + " is in use by another process; wait until that has ended. (";
            throw new StoreException(message + e.getMessage() + ")", e);
        } catch (JenaException e) {
            throw new StoreException("The store " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** TDB2 would make a database in any folder, also among somebody's documents. */
    private static void prepare(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreException("The store " + folder + " is a file; name a folder.");
        }
        Files.createDirectories(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            boolean foreign = entries.map(path -> path.getFileName().toString())
                    .noneMatch(name -> name.startsWith("Data-") || name.equals("tdb.lock"));
            if (foreign && !isEmpty(folder)) {
                throw new StoreException(
                        "The folder " + folder + " holds other files and no store; name an empty or a new folder.");
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    @Override
    public void replace(Map<Node, Graph> graphs) {
        Txn.executeWrite(stored, () -> graphs.forEach(this::replace));
    }

    private void replace(Node name, Graph graph) {
        stored.removeGraph(name);
        graph.stream().forEach(triple -> stored.add(Quad.create(name, triple)));
    }

    @Override
    public <T> T read(Supplier<T> reader) {
        return Txn.calculateRead(stored, reader);
    }

    @Override
    public DatasetGraph dataset() {
        return stored;
    }

    @Override
    public QueryExecBuilder prepare(Query query) {
        QueryExecBuilder builder = EmbeddedStore.super.prepare(query);
        // TDB2 would answer from the union although the query names the graphs to ask.
        return query.hasDatasetDescription() ? builder.set(TDB2.symUnionDefaultGraph, false) : builder;
    }

    @Override
    public void close() {
        TDBInternal.expel(stored);
    }
}
