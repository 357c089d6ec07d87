package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.io.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The destination of a result. */
final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Output file, replaced only once the result is complete. Default: standard output.")
    private @Nullable Path file;

    boolean isFile() {
        return file != null;
    }

    void write(OutputStream standard, AtomicFile.Writer writer) throws IOException {
        if (file == null) {
            writer.writeTo(standard);
            standard.flush();
        } else {
            replace(file.toAbsolutePath(), writer);
        }
    }

    private static void replace(Path file, AtomicFile.Writer writer) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new UsageException("Cannot write " + file + ".", "Choose a file in an existing folder.");
        }
        AtomicFile.replace(file, writer);
    }
}
