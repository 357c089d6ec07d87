package org.demarche.bench.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The cost of some work.
 *
 * @param seconds wall time of each run
 * @param quads quads processed by each run
 * @param bytes size of the result on disk; 0 if there is none
 * @param memory peak of the process' anonymous memory, in bytes; files mapped into memory do not count
 */
record Measured(List<Double> seconds, long quads, long bytes, long memory) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int SAMPLE_MILLIS = 100;
    private static final double ENOUGH_SECONDS = 20;

    Measured {
        seconds = List.copyOf(seconds);
    }

    /** What one run came to. */
    record Done(long quads, long bytes) {}

    /** Repeats some work; slow work fewer times, but at least once. */
    static Measured of(int times, Callable<Done> work) throws Exception {
        long[] memory = {0};
        Thread.ofPlatform().daemon().start(() -> sample(memory));
        List<Double> seconds = new ArrayList<>();
        Done done = new Done(0, 0);
        double sum = 0;
        while (seconds.size() < times && (seconds.isEmpty() || sum < ENOUGH_SECONDS)) {
            System.gc();
            long start = System.nanoTime();
            done = work.call();
            seconds.add((System.nanoTime() - start) / 1e9);
            sum += seconds.getLast();
        }
        synchronized (memory) {
            return new Measured(seconds, done.quads(), done.bytes(), memory[0]);
        }
    }

    Measured with(long otherQuads, Path folder) throws IOException {
        return new Measured(seconds, otherQuads, bytesOnDisk(folder), memory);
    }

    double median() {
        return quantile(seconds, 0.5);
    }

    /** Quads per second, by the median. */
    double rate() {
        return quads / median();
    }

    /**
     * The value of the nearest rank.
     *
     * @param share from 0 to 1; 0.5 is the median
     */
    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(1, (int) Math.ceil(share * sorted.size())) - 1);
    }

    /** Disk space that a folder takes. Stores make files larger than their content. */
    private static long bytesOnDisk(Path folder) throws IOException {
        Process du = new ProcessBuilder("du", "-s", "-B1", folder.toString()).start();
        String output = new String(du.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        return Long.parseLong(output.split("\t", 2)[0]);
    }

    private static void sample(long[] memory) {
        while (!Thread.currentThread().isInterrupted()) {
            try (var lines = Files.lines(STATUS)) {
                long now = lines.filter(line -> line.startsWith("RssAnon:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                        .sum();
                synchronized (memory) {
                    memory[0] = Math.max(memory[0], now);
                }
                Thread.sleep(SAMPLE_MILLIS);
            } catch (IOException e) {
                return; // not Linux
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
