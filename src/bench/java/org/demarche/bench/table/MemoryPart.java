package org.demarche.bench.table;

import java.nio.file.Path;

/** Coded JSON to a store in memory. */
final class MemoryPart implements Part {

    private static final String YARDSTICK = "the same store, from N-Quads";

    @Override
    public void run(Bench bench) throws Exception {
        Path codings = bench.place().codings(bench.side());
        Path quads = bench.quads(bench.side());
        Comparison comparison = new Comparison(
                bench, "Coded JSON to a store in memory", YARDSTICK, """
                %s articles. The others load the same quads from an N-Quads file.""".formatted(Figures.count(bench.side())));
        comparison.add("Demarche's store, from codings", "8g", Task.MEMORY_FROM_CODINGS, codings, quads);
        comparison.add(YARDSTICK, "8g", Task.MEMORY_FROM_QUADS, codings, quads);
        comparison.add("Jena's general dataset", "8g", Task.MEMORY_GENERAL, codings, quads);
        comparison.add("Jena's transactional dataset", "8g", Task.MEMORY_TRANSACTIONAL, codings, quads);
    }
}
