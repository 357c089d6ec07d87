package org.demarche.imports.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.io.AtomicFile;

/** The files of the corpus that is written. A file that a person has changed is not replaced, unless that is asked for. */
final class OutputFolder {

    private final Path folder;
    private final boolean replace;
    private final boolean dryRun;
    private final ImportNotes notes;
    private final Set<Path> folders = new HashSet<>();
    private int written;
    private int unchanged;
    private int kept;

    OutputFolder(Path folder, boolean replace, boolean dryRun, ImportNotes notes) {
        this.folder = folder;
        this.replace = replace;
        this.dryRun = dryRun;
        this.notes = notes;
    }

    /** Writes a file that only imports write: if it differs from the one that is there, that one stays. */
    void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            put(file, content);
        } else if (Arrays.equals(Files.readAllBytes(file), content)) {
            unchanged++;
        } else if (replace) {
            put(file, content);
        } else {
            kept++;
            notes.add(
                    Kind.UNUSABLE,
                    name,
                    "the file differs from what the source gives, and was kept; --replace replaces it");
        }
    }

    void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file to which the import only adds. */
    void update(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            unchanged++;
        } else {
            put(file, bytes);
        }
    }

    /** Creates a folder even if nothing will be in it. */
    void folder(String name) throws IOException {
        if (!dryRun) {
            Files.createDirectories(folder.resolve(name));
        }
    }

    private void put(Path file, byte[] content) throws IOException {
        written++;
        if (!dryRun) {
            if (folders.add(file.getParent())) {
                Files.createDirectories(file.getParent());
            }
            AtomicFile.replace(file, out -> out.write(content));
        }
    }

    int written() {
        return written;
    }

    int unchanged() {
        return unchanged;
    }

    int kept() {
        return kept;
    }
}
