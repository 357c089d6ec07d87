package org.demarche.bench.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.tdb2.xloader.ProcBuildIndexX;
import org.apache.jena.tdb2.xloader.ProcBuildNodeTableX;
import org.apache.jena.tdb2.xloader.ProcIngestDataX;
import org.apache.jena.tdb2.xloader.XLoaderFiles;

/** Jena's own loaders of TDB2, by the names that its {@code tdb2.tdbloader} and {@code tdb2.xloader} give them. */
enum Tdb2Loader {
    BASIC(inProcess(LoaderFactory::basicLoader)),
    SEQUENTIAL(inProcess(LoaderFactory::sequentialLoader)),
    PHASED(inProcess(LoaderFactory::phasedLoader)),
    PARALLEL(inProcess(LoaderFactory::parallelLoader)),
    LIGHT(inProcess((store, out) -> LoaderFactory.createLoader(LoaderPlans.loaderPlanLight, store, out))),
    MINIMAL(inProcess((store, out) -> LoaderFactory.createLoader(LoaderPlans.loaderPlanMinimal, store, out))),
    XLOADER(Tdb2Loader::xloader);

    private static final List<String> INDEXES =
            List.of("SPO", "POS", "OSP", "GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG");

    private interface Load {
        void into(Path folder, String quads) throws IOException;
    }

    private interface Maker {
        DataLoader on(DatasetGraph store, MonitorOutput output);
    }

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Load load;

    Tdb2Loader(Load load) {
        this.load = load;
    }

    /** Loads a file into the new store in a folder that is empty. */
    void load(Path folder, String quads) throws IOException {
        load.into(folder, quads);
    }

    private static Load inProcess(Maker maker) {
        return (folder, quads) -> {
            DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
            DataLoader loader = maker.on(store, (format, arguments) -> {});
            loader.startBulk();
            loader.load(quads);
            loader.finishBulk();
            TDBInternal.expel(store);
        };
    }

    /** What the script of this name does one after the other; it sorts by the system's {@code sort}. */
    private static void xloader(Path folder, String quads) throws IOException {
        String store = folder.toString();
        Path scratch = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "xloader");
        XLoaderFiles files = new XLoaderFiles(scratch.toString());
        int threads = Runtime.getRuntime().availableProcessors();
        ProcBuildNodeTableX.exec(store, files, threads, null, List.of(quads));
        ProcIngestDataX.exec(store, files, List.of(quads), true);
        INDEXES.forEach(index -> ProcBuildIndexX.exec(store, index, threads, null, files));
        Workplace.delete(scratch);
    }
}
