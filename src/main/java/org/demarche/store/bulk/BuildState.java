package org.demarche.store.bulk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * How far a build has come for certain: what may be relied on after a crash.
 *
 * @param source what the graphs come from; the build goes on only with the same
 * @param graphs how many of its graphs are in
 * @param quads how many quads these have
 */
record BuildState(String source, long graphs, long quads) {

    private static final String FILE = "build.properties";

    /** What a folder's build has reached; empty if there is none, or none that can be gone on with. */
    static Optional<BuildState> read(Path folder) {
        Path file = folder.resolve(FILE);
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
            return Optional.of(new BuildState(
                    kept.getProperty("source", ""),
                    Long.parseLong(kept.getProperty("graphs", "")),
                    Long.parseLong(kept.getProperty("quads", ""))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("source", source);
        kept.setProperty("graphs", Long.toString(graphs));
        kept.setProperty("quads", Long.toString(quads));
        Path aside = folder.resolve(FILE + ".part");
        try (Writer out = Files.newBufferedWriter(aside)) {
            kept.store(out, null);
        }
        Files.move(aside, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
