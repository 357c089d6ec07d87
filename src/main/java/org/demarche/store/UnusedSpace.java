package org.demarche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Estimates how much of a TDB2 database is unused: each transaction writes new pages, and TDB2 never reuses the old ones. */
final class UnusedSpace {

    /** TDB2 makes files longer by this many bytes at a time. */
    private static final long SEGMENT = 8L << 20;

    private static final long WORTH_COMPACTING = 64L << 20;

    /** A generous estimate of the bytes that a quad takes in the six indexes, and its terms. */
    private static final long QUAD = 500;

    private UnusedSpace() {}

    /**
     * Whether most of a database is unused. Counts its quads if its files are large.
     *
     * @param storage the folder with the files of the database
     */
    static boolean isMost(Path storage, DatasetGraph database) throws IOException {
        long used = 0;
        List<Path> files;
        try (Stream<Path> entries = Files.list(storage)) {
            files = entries.toList();
        }
        for (Path file : files) {
            used += Math.max(0, Files.size(file) - SEGMENT);
        }
        return used > WORTH_COMPACTING && isMost(used, Txn.calculateRead(database, () -> quads(database)));
    }

    /** @param used bytes of the files beyond those of an empty database */
    static boolean isMost(long used, long quads) {
        return used > WORTH_COMPACTING && used > 2 * QUAD * quads;
    }

    private static long quads(DatasetGraph database) {
        return TDBInternal.requireStorage(database)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndex(0)
                .size();
    }
}
