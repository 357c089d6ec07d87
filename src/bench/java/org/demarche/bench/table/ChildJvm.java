package org.demarche.bench.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.sys.JenaSystem;
import tools.jackson.databind.json.JsonMapper;

/** Runs tasks, each in a JVM of its own. */
final class ChildJvm {

    /** Marks a result on the standard output of the child. */
    private static final String MARK = "result ";

    private static final JsonMapper JSON = new JsonMapper();

    private final Path logs;

    /** @param logs folder for the output of the processes */
    ChildJvm(Path logs) {
        this.logs = logs;
    }

    /** Does the work of a task. */
    private interface Job {

        /** @param results takes each result as soon as it is known */
        void run(List<String> arguments, Consumer<Object> results) throws Exception;
    }

    /** What a child process can measure. */
    enum Task {
        CONVERT(WritingPart::convert),
        WRITE_READY_QUADS(WritingPart::writeReadyQuads),
        TDB2_FROM_CODINGS(Tdb2Part::loadCodings),
        TDB2_FROM_QUADS(Tdb2Part::loadQuads),
        QUERY_STORE(QueryJob::run);

        @SuppressWarnings("ImmutableEnumChecker") // method references
        private final Job job;

        Task(Job job) {
            this.job = job;
        }
    }

    /**
     * The outcome of a task.
     *
     * @param results in their order
     * @param failure why the process failed; empty if it did not
     */
    record Outcome<T>(List<T> results, String failure) {

        Outcome {
            results = List.copyOf(results);
        }

        boolean hasFailed() {
            return !failure.isEmpty();
        }
    }

    /** The child process: name of the task, then its arguments. */
    public static void main(String[] args) throws Exception {
        JenaSystem.init();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> arguments = Arrays.asList(args).subList(1, args.length);
        Task.valueOf(args[0]).job.run(arguments, result -> out.println(MARK + JSON.writeValueAsString(result)));
        System.out.flush();
        Runtime.getRuntime().halt(0); // whatever its threads do
    }

    /** Runs a task, and stops it after a time limit. */
    <T> Outcome<T> run(Class<T> type, String heap, Duration limit, Task task, Object... arguments) {
        Path log = logs.resolve(task + "-" + System.nanoTime() + ".log");
        try {
            Files.createDirectories(logs);
            Process process = start(heap, log, task, arguments);
            Thread killer = Thread.ofVirtual().start(() -> killAfter(limit, process));
            List<T> results = results(type, process, log);
            int status = process.waitFor();
            killer.interrupt();
            return new Outcome<>(results, status == 0 ? "" : reason(status, limit, log));
        } catch (IOException e) {
            return new Outcome<>(List.of(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome<>(List.of(), "interrupted");
        }
    }

    private static Process start(String heap, Path log, Task task, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                ChildJvm.class.getName(),
                task.name()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private static <T> List<T> results(Class<T> type, Process process, Path log) throws IOException {
        List<T> results = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(MARK)) {
                    results.add(JSON.readValue(line.substring(MARK.length()), type));
                }
                Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
        return results;
    }

    private static void killAfter(Duration limit, Process process) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(int status, Duration limit, Path log) throws IOException {
        if (status == 128 + 9) {
            return "stopped after " + limit.toSeconds() + " s";
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("Exception in thread") || line.startsWith("Caused by"))
                    .reduce((first, last) -> last)
                    .map(line -> line.replaceFirst("^(Exception in thread \"[^\"]*\"|Caused by:) ", ""))
                    .orElse("exit status " + status);
        }
    }
}
