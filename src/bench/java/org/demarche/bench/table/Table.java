package org.demarche.bench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the table of {@code docs/benchmarks.md}:
 * {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=org.demarche.bench.table.Table -Dbench.args="--help"}.
 */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures Demarche beside Jena and RDF4J, and writes the results into a page.",
        footer = "%nExample, about two minutes: --articles 1000 --page target/bench/table.md")
public final class Table implements Callable<Integer> {

    /** A part of the table. */
    interface Part {

        /** Measures, and puts the results into the report. */
        void run(Bench bench) throws Exception;
    }

    /** The names of the parts. */
    enum Name {
        WRITING,
        TDB2,
        STORES,
        QUERIES
    }

    private static final Map<Name, Part> PARTS = new EnumMap<>(Map.of(
            Name.WRITING, new WritingPart(),
            Name.TDB2, new Tdb2Part(),
            Name.STORES, new StoresPart(),
            Name.QUERIES, new QueriesPart()));

    @Option(names = "--articles", defaultValue = "100000", description = "Articles in the large corpus.")
    private int large;

    @Option(
            names = "--small",
            description =
                    "Articles in the corpus for slow comparisons. Default: a tenth of the large one, at least 1000.")
    private int small;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of both corpora.")
    private long seed;

    @Option(names = "--parts", split = ",", description = "Measure these only: ${COMPLETION-CANDIDATES}.")
    private List<Name> parts = new ArrayList<>(List.of(Name.values()));

    @Option(names = "--page", defaultValue = "docs/benchmarks.md", description = "Page to write to.")
    private Path page = Path.of("");

    @Option(names = "--work", defaultValue = "target/bench", description = "Folder for corpora and stores.")
    private Path work = Path.of("");

    @Option(names = "--keep", description = "Keep corpora, stores and N-Quads for the next run.")
    private boolean keep;

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Table())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        int second = small > 0 ? small : Math.min(large, Math.max(1_000, large / 10));
        Bench bench = new Bench(
                new Workplace(work, seed),
                new ChildJvm(work.resolve("logs")),
                new Report(page, introduction()),
                large,
                second);
        for (Name name : parts) {
            try {
                PARTS.get(name).run(bench);
            } catch (Exception e) {
                bench.log(name + " failed: " + e);
                bench.report().put(name.toString(), "Failed: " + e);
            }
        }
        if (!keep) {
            bench.cleanUp();
        }
        System.out.println(bench.report().text());
        return 0;
    }

    private String introduction() {
        return """
                By `mvn -q -Pbench test-compile exec:exec -Dbench.main=%s -Dbench.args="--articles %d --seed %d"` on %s, on %s; Jena %s, \
                RDF4J %s. Invented coverage (`src/bench`) with ten positions per article. Each row ran in a JVM of its own.""".formatted(
                        Table.class.getName(),
                        large,
                        seed,
                        LocalDate.now(ZoneOffset.UTC),
                        Machine.describe(),
                        Machine.version(Graph.class),
                        Machine.version(MemoryStore.class));
    }
}
