package org.demarche.store;

import org.apache.jena.dboe.sys.Names;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.solver.stats.StatsCollectorNodeId;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/** How often each property occurs in a database. TDB2 plans queries by these counts once the database is opened again. */
final class OptimizerStatistics {

    /** Below this, any plan is quick. */
    private static final long WORTH_IT = 100_000;

    private OptimizerStatistics() {}

    /**
     * Counts again, which reads the whole database, if so much was added that the statistics may mislead.
     *
     * @param added number of triples added
     */
    static void refresh(DatasetGraph database, long added) {
        if (added >= WORTH_IT) {
            count(database);
        }
    }

    /** Recounts. */
    static void count(DatasetGraph database) {
        DatasetGraphTDB storage = TDBInternal.requireStorage(database);
        String file = storage.getLocation().getPath(Names.optStats);
        NodeTupleTable quads = storage.getQuadTable().getNodeTupleTable();
        database.executeRead(() -> {
            StatsCollectorNodeId counts = new StatsCollectorNodeId(quads.getNodeTable());
            quads.findAll().forEachRemaining(quad -> counts.record(quad.get(0), quad.get(1), quad.get(2), quad.get(3)));
            Stats.write(file, counts.results());
        });
    }
}
