package org.demarche.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.demarche.Demarche;
import org.demarche.bench.table.ChildJvm.Task;
import org.demarche.bench.table.Measured.Done;
import org.demarche.load.Corpus;
import org.demarche.load.LoadReport;

/** Coded JSON to a new TDB2 store, beside Jena's loaders on the same quads. */
final class Tdb2Part implements Table.Part {

    private static final String HEAP = "2g";
    private static final String OURS = "Demarche, from codings";
    private static final String BASIC = "basic";

    @Override
    public void run(Bench bench) throws Exception {
        compare(bench, bench.small(), "tdb2-small", List.of(BASIC, "sequential", "phased", "parallel"));
        if (bench.large() > bench.small()) {
            compare(bench, bench.large(), Bench.LARGE_STORE, List.of(BASIC));
        }
        Workplace.delete(bench.place().file("tdb2-loader"));
        Workplace.delete(bench.place().file("tdb2-small"));
    }

    private static void compare(Bench bench, int articles, String store, List<String> loaders) throws Exception {
        Workplace place = bench.place();
        Comparison comparison = new Comparison(
                bench,
                "Coded JSON to a new TDB2 store: " + Figures.count(articles) + " articles",
                title(BASIC),
                "Jena's loaders read the same quads from an N-Quads file. All have " + HEAP + " of heap.");
        comparison.add(OURS, HEAP, Task.TDB2_FROM_CODINGS, place.codings(articles), place.newFolder(store));
        for (String loader : loaders) {
            Path folder = place.newFolder("tdb2-loader");
            comparison.add(title(loader), HEAP, Task.TDB2_FROM_QUADS, loader, bench.quads(articles), folder);
        }
    }

    private static String title(String loader) {
        return "Jena's loader `" + loader + "`";
    }

    /** Arguments: codings, folder of the store. */
    static void loadCodings(List<String> arguments, Consumer<Object> results) throws Exception {
        Path folder = Path.of(arguments.get(1));
        Measured measured = Measured.of(1, () -> {
            try (Demarche demarche = Demarche.at(folder)) {
                LoadReport report = demarche.load(Corpus.at(Path.of(arguments.get(0))));
                if (report.hasErrors()) {
                    throw new IOException("the corpus has errors");
                }
                return new Done(report.quads(), 0);
            }
        });
        results.accept(measured.with(measured.quads(), folder));
    }

    /** Arguments: one of Jena's loaders, N-Quads, folder of the store. */
    static void loadQuads(List<String> arguments, Consumer<Object> results) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments.get(2)));
        Measured measured = Measured.of(1, () -> {
            DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
            DataLoader loader = loader(arguments.get(0), store);
            loader.startBulk();
            loader.load(arguments.get(1));
            loader.finishBulk();
            TDBInternal.expel(store);
            return new Done(0, 0);
        });
        DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
        long quads = Txn.calculateRead(store, () -> store.stream().count());
        TDBInternal.expel(store);
        results.accept(measured.with(quads, folder));
    }

    private static DataLoader loader(String name, DatasetGraph store) {
        return switch (name) {
            case "sequential" -> LoaderFactory.sequentialLoader(store, (format, arguments) -> {});
            case "phased" -> LoaderFactory.phasedLoader(store, (format, arguments) -> {});
            case "parallel" -> LoaderFactory.parallelLoader(store, (format, arguments) -> {});
            default -> LoaderFactory.basicLoader(store, (format, arguments) -> {});
        };
    }
}
