package org.demarche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.export.relational.TableDefinition;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusConverter;
import org.demarche.load.CorpusTables;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadProgress;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several machines, each a JVM of its own, build the same as one machine. */
class ClusterBuildTest {

    private static final int TASKS_BEFORE_DEATH = 25;

    private static SparkSession spark;

    @TempDir
    private static Path folder;

    private static Path corpus;

    @BeforeAll
    static void start() throws IOException {
        spark = SparkSession.builder()
                .master("local-cluster[2,1,512]")
                .config("spark.executor.memory", "512m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", false)
                .config("spark.default.parallelism", 3)
                .config("spark.sql.shuffle.partitions", 3)
                .getOrCreate();
        corpus = MadeCorpus.write(Path.of("../../../data"), folder.resolve("corpus"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void quadsTablesAndProblemsAreThoseOfOneMachine() throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> quads = converted(problems);
        CorpusTables.write(Corpus.at(corpus), folder.resolve("tables"), LoadListener.NONE);

        ClusterBuild.Report report = build("made");

        assertTrue(problems.size() >= 4, "the corpus has problems: " + problems);
        assertEquals(String.join("\n", problems), String.join("\n", report.problems()));
        assertEquals(String.join("\n", quads), String.join("\n", shards("made/quads")));
        for (String mapping : List.of("mapping.ttl", "mapping-graphs.ttl", "schema.sql")) {
            assertEquals(
                    Files.readString(folder.resolve("tables").resolve(mapping)),
                    Files.readString(folder.resolve("made/tables").resolve(mapping)),
                    mapping);
        }
        for (TableDefinition table : TableDefinition.all()) {
            assertEquals(String.join("\n", csv(table)), String.join("\n", parquet(table)), table.name());
        }
    }

    @Test
    void aMachineThatDiesChangesNothing() throws IOException {
        List<String> quads = converted(new ArrayList<>());
        AtomicInteger tasks = new AtomicInteger();
        SparkListener killer = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (tasks.incrementAndGet() == TASKS_BEFORE_DEATH) {
                    executors().findFirst().orElseThrow().destroyForcibly();
                }
            }
        };
        spark.sparkContext().addSparkListener(killer);
        new ClusterBuild(spark).build(options("again", false));
        spark.sparkContext().removeSparkListener(killer);
        assertTrue(tasks.get() > TASKS_BEFORE_DEATH, "it died in the middle: " + tasks);
        assertEquals(String.join("\n", quads), String.join("\n", shards("again/quads")));
    }

    private static Stream<ProcessHandle> executors() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"));
    }

    private static ClusterBuild.Report build(String to) throws IOException {
        return new ClusterBuild(spark).build(options(to, true));
    }

    private static ClusterBuild.Options options(String to, boolean tables) {
        return new ClusterBuild.Options(
                corpus.toString(), null, folder.resolve(to).toString(), true, false, tables);
    }

    /** In the order of the shards. */
    private static List<String> shards(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".nq")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static List<String> converted(List<String> problems) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CorpusConverter.convert(Corpus.at(corpus), out, new LoadListener() {
            @Override
            public void problem(Problem problem) {
                problems.add(problem.toString());
            }

            @Override
            public void progress(LoadProgress progress) {}
        });
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .sorted((one, other) -> Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<String> csv(TableDefinition table) throws IOException {
        // What is missing is not quoted; an empty string is.
        CSVFormat format = CSVFormat.POSTGRESQL_CSV
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows =
                CSVParser.parse(folder.resolve("tables/" + table.name() + ".csv"), StandardCharsets.UTF_8, format)) {
            return rows.stream()
                    .map(row -> Arrays.asList(row.values()).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> parquet(TableDefinition table) {
        return spark
                .read()
                .parquet(folder.resolve("made/tables/" + table.name()).toString())
                .collectAsList()
                .stream()
                .map(ClusterBuildTest::cells)
                .sorted()
                .toList();
    }

    private static String cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.isNullAt(i) ? null : String.valueOf(row.get(i)));
        }
        return cells.toString();
    }
}
