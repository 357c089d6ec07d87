package org.demarche.bench.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Takes times, and looks meanwhile how much memory the process has. */
final class Meter {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ANONYMOUS = "RssAnon:";
    private static final int MILLIS = 100;
    private static final double ENOUGH_SECONDS = 20;

    private final AtomicLong memory = new AtomicLong();

    Meter() {
        Thread watcher = new Thread(this::watch, "memory");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Does something so often, or less if that takes long, but once at least. */
    Measured measure(int times, Callable<Done> work) throws Exception {
        List<Double> seconds = new ArrayList<>();
        Done done = new Done(0, 0, "");
        double sum = 0;
        while (seconds.size() < times && (seconds.isEmpty() || sum < ENOUGH_SECONDS)) {
            System.gc();
            long start = System.nanoTime();
            done = work.call();
            double took = (System.nanoTime() - start) / 1e9;
            seconds.add(took);
            sum += took;
        }
        return new Measured(seconds, done.quads(), done.bytes(), memory.get(), done.note());
    }

    /** What a piece of work came to. */
    record Done(long quads, long bytes, String note) {}

    /** What a folder takes on disk; stores make files larger than what they hold. */
    static long bytesOnDisk(Path folder) throws IOException {
        Process du = new ProcessBuilder("du", "-s", "-B1", folder.toString()).start();
        String answer = new String(du.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        return Long.parseLong(answer.split("\t", 2)[0]);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            memory.accumulateAndGet(now(), Math::max);
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long now() {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(ANONYMOUS))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // not Linux
        }
    }
}
