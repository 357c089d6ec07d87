package org.demarche.bench.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Runs jobs, each in a JVM of its own with so much heap, and survives whatever becomes of it. */
final class ChildJvm {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path logs;

    /** @param logs a folder for what the processes say */
    ChildJvm(Path logs) {
        this.logs = logs;
    }

    /**
     * What came of a job.
     *
     * @param results those that were told before it ended
     * @param failure why it did not end well; empty if it did
     */
    record Outcome<T>(List<T> results, String failure) {

        Outcome {
            results = List.copyOf(results);
        }

        boolean hasFailed() {
            return !failure.isEmpty();
        }
    }

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
        } catch (IOException | UncheckedIOException e) {
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
                Child.class.getName(),
                task.name()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private static <T> List<T> results(Class<T> type, Process process, Path log) throws IOException {
        List<T> results = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Child.MARK)) {
                    results.add(JSON.readValue(line.substring(Child.MARK.length()), type));
                }
                Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
        return results;
    }

    private static void killAfter(Duration limit, Process process) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of an exception, what it says; of a killed process, that. */
    private static String reason(int status, Duration limit, Path log) throws IOException {
        if (status == 128 + 9) {
            return "stopped after " + limit.toSeconds() + " s";
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("Exception in thread") || line.startsWith("Caused by"))
                    .reduce((first, last) -> last)
                    .map(line -> line.replaceFirst("^(Exception in thread \"[^\"]*\"|Caused by:) ", ""))
                    .orElse("ended with status " + status);
        }
    }
}
