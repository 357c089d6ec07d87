package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.io.AtomicFile;
import org.demarche.io.RecordingOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The destination of a result. */
final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Output file, replaced only once the result is complete. Default: standard output.")
    private @Nullable Path file;

    /** Empty for standard output. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    boolean isFile() {
        return file != null;
    }

    void write(OutputStream standard, AtomicFile.Writer writer) throws IOException {
        if (file == null) {
            complete(writer, standard);
        } else {
            replace(file.toAbsolutePath(), out -> complete(writer, out));
        }
    }

    /** Some writers hide failures; without this, output that is cut off would look like success. */
    private static void complete(AtomicFile.Writer writer, OutputStream out) throws IOException {
        RecordingOutput recording = new RecordingOutput(out);
        try {
            writer.writeTo(recording);
        } catch (RuntimeException e) {
            recording.check();
            throw e;
        }
        recording.check();
    }

    private static void replace(Path file, AtomicFile.Writer writer) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new UsageException("Cannot write " + file + ".", "Choose a file in an existing folder.");
        }
        AtomicFile.replace(file, writer);
    }
}
