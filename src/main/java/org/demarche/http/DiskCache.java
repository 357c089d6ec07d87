package org.demarche.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.demarche.io.AtomicFile;

/**
 * Responses kept in files, one for each request. A file is named by the digest of its request, so that no request can name a file of
 * its choice; it begins with a line for the form, one for the request and one for the time, and then holds the answer.
 */
final class DiskCache {

    private static final String FORM = "demarche-answer 1";

    private final Path folder;

    DiskCache(Path folder) {
        this.folder = folder;
    }

    /** An answer and when it was received. */
    static final class Kept {

        private final Instant at;
        private final byte[] body;

        Kept(Instant at, byte[] body) {
            this.at = at;
            this.body = body;
        }

        Instant at() {
            return at;
        }

        byte[] body() {
            return body;
        }
    }

    /** The answer to a request; empty where there is none, or none that can be read. */
    Optional<Kept> read(String request) {
        try {
            Path file = file(request);
            return Files.exists(file) ? parse(request, Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(String request, Kept answer) throws IOException {
        Files.createDirectories(folder);
        byte[] head = head(request, answer.at()).getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(head, head.length + answer.body().length);
        System.arraycopy(answer.body(), 0, content, head.length, answer.body().length);
        AtomicFile.replace(file(request), out -> out.write(content));
    }

    private static Optional<Kept> parse(String request, byte[] content) {
        String text =
                new String(content, 0, Math.min(content.length, request.length() * 4 + 200), StandardCharsets.UTF_8);
        String[] lines = text.split("\n", 4);
        if (lines.length < 4 || !lines[0].equals(FORM) || !lines[1].equals(line(request))) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(lines[2]);
            int length = head(request, at).getBytes(StandardCharsets.UTF_8).length;
            return Optional.of(new Kept(at, Arrays.copyOfRange(content, length, content.length)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String head(String request, Instant at) {
        return FORM + "\n" + line(request) + "\n" + at + "\n";
    }

    private static String line(String request) {
        return request.replaceAll("[\\r\\n]", " ");
    }

    private Path file(String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
