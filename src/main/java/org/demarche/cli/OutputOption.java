package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a result goes. */
final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write; it is replaced only when the result is complete. Default: standard output.")
    private @Nullable Path file;

    /** Writes a result. */
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    boolean isFile() {
        return file != null;
    }

    void write(OutputStream standard, Writer writer) throws IOException {
        if (file == null) {
            writer.writeTo(standard);
            standard.flush();
        } else {
            replace(file.toAbsolutePath(), writer);
        }
    }

    /** Writes aside and moves, so that nobody ever finds half a file. */
    private static void replace(Path file, Writer writer) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new UsageException(file + " cannot be written.", "Name a file in a folder that exists.");
        }
        Path aside = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                writer.writeTo(out);
            }
            move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
