package org.demarche.bench.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.demarche.Demarche;
import org.demarche.bench.table.Meter.Done;
import org.demarche.load.Corpus;
import org.demarche.load.LoadReport;

/** Loading a new TDB2 store: ours from codings, and Jena's loaders from N-Quads. */
final class Tdb2Jobs {

    private Tdb2Jobs() {}

    /** Arguments: codings, folder of the store. */
    static void ours(List<String> arguments, Consumer<Object> results) throws Exception {
        Path folder = Path.of(arguments.get(1));
        Measured measured = new Meter().measure(1, () -> {
            try (Demarche demarche = Demarche.at(folder)) {
                LoadReport report = demarche.load(Corpus.at(Path.of(arguments.get(0))));
                return new Done(report.quads(), 0, report.hasErrors() ? "errors" : "");
            }
        });
        results.accept(withBytes(measured, folder));
    }

    /** Arguments: name of a {@link Tdb2Loader}, N-Quads, folder of the store. */
    static void loader(List<String> arguments, Consumer<Object> results) throws Exception {
        Tdb2Loader loader = Tdb2Loader.valueOf(arguments.get(0));
        String quads = arguments.get(1);
        Path folder = Files.createDirectories(Path.of(arguments.get(2)));
        Measured measured = new Meter().measure(1, () -> {
            loader.load(folder, quads);
            return new Done(0, 0, "");
        });
        long number = quadsIn(folder);
        Measured counted = new Measured(measured.seconds(), number, 0, measured.memory(), "");
        results.accept(withBytes(counted, folder));
    }

    /** Whether what was loaded can be read, too. */
    private static long quadsIn(Path folder) {
        DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
        long number = Txn.calculateRead(store, () -> store.stream().count());
        TDBInternal.expel(store);
        return number;
    }

    private static Measured withBytes(Measured measured, Path folder) throws Exception {
        long bytes = Meter.bytesOnDisk(folder);
        return new Measured(measured.seconds(), measured.quads(), bytes, measured.memory(), measured.note());
    }
}
