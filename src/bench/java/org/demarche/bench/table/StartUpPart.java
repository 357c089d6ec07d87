package org.demarche.bench.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.Demarche;
import org.demarche.load.Corpus;

/** One question as a whole process, with a small store and with a large one. */
final class StartUpPart implements Part {

    private static final int TIMES = 11;
    private static final int SMALL = 100;

    @Override
    public void run(Bench bench) throws Exception {
        Path small = bench.place().newFolder("tdb2-small");
        try (Demarche demarche = Demarche.at(small)) {
            demarche.load(Corpus.at(bench.place().codings(SMALL)));
        }
        MarkdownTable table = new MarkdownTable("", "median ms", "least", "most");
        add(
                table,
                SMALL + " articles",
                small,
                bench.place().maker(SMALL).article(1).id());
        add(
                table,
                Figures.count(bench.whole()) + " articles",
                bench.wholeStore(),
                bench.place().maker(bench.whole()).article(1).id());
        bench.report()
                .put(
                        "Start-up",
                        "`demarche query reactions-to --document ARTICLE --store STORE` as a whole process, " + TIMES
                                + " runs.\n\n" + table);
        Workplace.delete(small);
    }

    private static void add(MarkdownTable table, String name, Path store, String article) throws Exception {
        List<Double> millis = new ArrayList<>();
        run(store, article);
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            run(store, article);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        table.add(
                name,
                Figures.number(Quantile.of(millis, 0.5)),
                Figures.number(Quantile.of(millis, 0)),
                Figures.number(Quantile.of(millis, 1)));
    }

    private static void run(Path store, String article) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "./demarche", "query", "reactions-to", "--document", article, "--store", store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said.strip());
        }
    }
}
