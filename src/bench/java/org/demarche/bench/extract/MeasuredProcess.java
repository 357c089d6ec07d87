package org.demarche.bench.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that has come to its end.
 *
 * @param seconds from its start to its end
 * @param kilobytes the memory that it has had at most; 0 where the system does not tell
 */
record MeasuredProcess(double seconds, long kilobytes) {

    private static final int LOOK_EVERY = 100;

    /**
     * Runs a command.
     *
     * @param out takes what it prints
     * @throws IOException if it fails
     */
    static MeasuredProcess run(List<String> command, Path out) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long most = 0;
        while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, peak(process));
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.getFirst() + " ended with " + process.exitValue() + "; see " + out);
        }
        return new MeasuredProcess((System.nanoTime() - start) / 1e9, most);
    }

    private static long peak(Process process) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
