package org.demarche.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes files aside and moves them, so that nobody ever finds half of one, and what was there stays if anything fails. */
public final class AtomicFile {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Puts a file in the place of the one that is there, if any, with the same permissions. A device or a pipe is written to: to
     * replace it would make it an ordinary file.
     *
     * @param file in a folder that exists
     * @throws IOException if it cannot be written; then nothing has changed
     */
    public static void replace(Path file, Writer writer) throws IOException {
        boolean exists = Files.exists(file);
        if (exists && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            write(file, writer);
            return;
        }
        Path aside = aside(file);
        try {
            write(aside, writer);
            if (exists && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(file));
            }
            move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** The same with a text, which is written in UTF-8. */
    public static void replace(Path file, String text) throws IOException {
        replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(Path file, Writer writer) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writer.writeTo(out);
        }
    }

    /** In the same folder, and of this thread alone. */
    private static Path aside(Path file) {
        long process = ProcessHandle.current().pid();
        long thread = Thread.currentThread().threadId();
        return file.resolveSibling("." + file.getFileName() + "." + process + "-" + thread + ".part");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
