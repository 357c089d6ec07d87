package org.demarche.bench.table;

import io.carml.engine.RmlMapper;
import java.io.IOException;
import java.nio.file.Files;
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

/** {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=org.demarche.bench.table.Table -Dbench.args="--help"}. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures Demarche beside its yardsticks and peers, prints the table and writes it into a page.",
        footer = "%nA try, in some two minutes: --articles 1000 --page target/bench/table.md")
public final class Table implements Callable<Integer> {

    private static final Map<Name, Part> PARTS = new EnumMap<>(Map.of(
            Name.WRITING, new WritingPart(),
            Name.MEMORY, new MemoryPart(),
            Name.TDB2, new Tdb2Part(),
            Name.PEERS, new PeersPart(),
            Name.QUESTIONS, new QuestionsPart(),
            Name.STARTUP, new StartUpPart()));

    /** The parts of the table. */
    enum Name {
        WRITING,
        MEMORY,
        TDB2,
        PEERS,
        QUESTIONS,
        STARTUP
    }

    @Option(names = "--articles", defaultValue = "100000", description = "Articles of the whole corpus.")
    private int whole;

    @Option(
            names = "--side",
            description =
                    "Articles of the corpus for what takes long: memory, each loader, peers. Default: a tenth, or 1000.")
    private int side;

    @Option(names = "--seed", defaultValue = "1", description = "Of both corpora.")
    private long seed;

    @Option(names = "--parts", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Name> parts = new ArrayList<>(List.of(Name.values()));

    @Option(names = "--page", defaultValue = "docs/benchmarks.md", description = "Where to write.")
    private Path page = Path.of("");

    @Option(names = "--work", defaultValue = "target/bench", description = "Where to make corpora and stores.")
    private Path work = Path.of("");

    @Option(names = "--tools", defaultValue = "target/bench/tools", description = "Where peers.sh has put its peers.")
    private Path tools = Path.of("");

    @Option(names = "--keep", description = "Keep corpora, stores and N-Quads for the next run.")
    private boolean keep;

    /** Runs it. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Table())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        int aside = side > 0 ? side : Math.min(whole, Math.max(1_000, whole / 10));
        Workplace place = new Workplace(work, seed);
        ChildJvm children = new ChildJvm(work.resolve("logs"));
        Files.createDirectories(page.toAbsolutePath().getParent());
        Bench bench =
                new Bench(place, children, new Report(page, introduction()), whole, aside, tools.toAbsolutePath());
        long start = System.nanoTime();
        for (Name name : parts) {
            try {
                PARTS.get(name).run(bench);
            } catch (Exception e) {
                bench.say(name + " failed: " + e);
                bench.report().put(name.toString(), "Failed: " + e);
            }
        }
        if (!keep) {
            bench.cleanUp();
        }
        bench.say("done in %.1f minutes".formatted((System.nanoTime() - start) / 60e9));
        System.out.println(bench.report().text());
        return 0;
    }

    private String introduction() {
        return """
                By `mvn -q -Pbench test-compile exec:exec -Dbench.main=%s -Dbench.args="--articles %d --seed %d"` on %s, on %s; Jena %s, \
                RDF4J %s, carml %s. Invented coverage (`src/bench`): ten positions an article. Every row is a JVM of its own.""".formatted(
                        Table.class.getName(),
                        whole,
                        seed,
                        LocalDate.now(ZoneOffset.UTC),
                        Machine.describe(),
                        Machine.version(Graph.class),
                        Machine.version(MemoryStore.class),
                        Machine.version(RmlMapper.class));
    }
}
