package org.demarche.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file of a corpus, as it was when it was read.
 *
 * @param path where it is
 * @param text its content; empty if there is no such file yet
 * @param digest SHA-256 of its bytes, which tells whether it has changed since; empty if there is no such file yet
 */
record StoredFile(Path path, String text, String digest) {

    /** Reads a file, which need not exist. */
    static StoredFile read(Path path) throws IOException {
        if (!Files.exists(path)) {
            return new StoredFile(path, "", "");
        }
        byte[] bytes = Files.readAllBytes(path);
        return new StoredFile(path, new String(bytes, StandardCharsets.UTF_8), DigestUtils.sha256Hex(bytes));
    }

    boolean exists() {
        return !digest.isEmpty();
    }
}
