package org.demarche.bench.table;

import java.nio.file.Path;
import java.util.Locale;

/** Coded JSON to a new TDB2 store, beside each of Jena's own loaders, and beside the fastest of them on the whole corpus. */
final class Tdb2Part implements Part {

    private static final String HEAP = "2g";
    private static final String OURS = "Demarche, from codings";

    @Override
    public void run(Bench bench) throws Exception {
        Workplace place = bench.place();
        Comparison all = comparison(bench, bench.side(), "each of Jena's loaders");
        all.add(OURS, HEAP, Task.TDB2_FROM_CODINGS, place.codings(bench.side()), place.newFolder("tdb2-side"));
        for (Tdb2Loader loader : Tdb2Loader.values()) {
            Path folder = place.newFolder("tdb2-loader");
            all.add(name(loader), HEAP, Task.TDB2_LOADER, loader, bench.quads(bench.side()), folder);
        }
        if (bench.whole() > bench.side()) {
            whole(bench, all.fastest());
        }
        Workplace.delete(place.file("tdb2-loader"));
        Workplace.delete(place.file("tdb2-side"));
    }

    private static void whole(Bench bench, String fastest) throws Exception {
        Workplace place = bench.place();
        Comparison whole = comparison(bench, bench.whole(), "the fastest of Jena's loaders");
        whole.add(OURS, HEAP, Task.TDB2_FROM_CODINGS, place.codings(bench.whole()), place.newFolder(Bench.WHOLE_STORE));
        for (Tdb2Loader loader : Tdb2Loader.values()) {
            if (name(loader).equals(fastest)) {
                Path folder = place.newFolder("tdb2-loader");
                whole.add(name(loader), HEAP, Task.TDB2_LOADER, loader, bench.quads(bench.whole()), folder);
            }
        }
    }

    private static Comparison comparison(Bench bench, int articles, String others) {
        String title = "Coded JSON to a new TDB2 store: " + Figures.count(articles) + " articles";
        return new Comparison(
                bench,
                title,
                "",
                "Beside " + others + ", on the same quads from an N-Quads file; all with " + HEAP
                        + " of heap. The ratio is to the fastest of Jena's.");
    }

    private static String name(Tdb2Loader loader) {
        return "Jena's loader `" + loader.name().toLowerCase(Locale.ROOT) + "`";
    }
}
