package org.demarche.workbench;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.coding.JsonEdit;
import org.demarche.coding.JsonLayout;
import org.demarche.io.AtomicFile;
import tools.jackson.databind.JsonNode;

/** Writes the JSON files of a corpus: whole or not at all, and without touching what stays the same. */
final class JsonFile {

    private JsonFile() {}

    /**
     * Gives a file other content.
     *
     * @param file as it was read
     * @return the file as it is now, which is the same if the content is
     */
    static StoredFile write(StoredFile file, JsonNode content) throws IOException {
        String text = JsonEdit.apply(file.text(), content).orElseGet(() -> JsonLayout.file(content));
        if (file.exists() && text.equals(file.text())) {
            return file;
        }
        Files.createDirectories(file.path().toAbsolutePath().getParent());
        AtomicFile.replace(file.path(), text);
        return new StoredFile(file.path(), text, DigestUtils.sha256Hex(text));
    }
}
