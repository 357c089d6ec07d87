package org.demarche.store.bulk;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.demarche.io.AtomicFile;

/**
 * A checkpoint of a build: what survives a crash.
 *
 * @param source the source of the graphs; the build resumes only with the same source
 * @param graphs how many of its graphs are in
 * @param quads how many quads these have
 * @param nodes how many nodes these have
 */
record BuildCheckpoint(String source, long graphs, long quads, long nodes) {

    private static final String FILE = "build.properties";

    /** The checkpoint of the build in a folder; empty if no build can be resumed. */
    static Optional<BuildCheckpoint> read(Path folder) {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
            kept.load(in);
            return Optional.of(new BuildCheckpoint(
                    kept.getProperty("source", ""),
                    number(kept, "graphs"),
                    number(kept, "quads"),
                    number(kept, "nodes")));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long number(Properties kept, String key) {
        return Long.parseLong(kept.getProperty(key, ""));
    }

    void write(Path folder) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("source", source);
        kept.setProperty("graphs", Long.toString(graphs));
        kept.setProperty("quads", Long.toString(quads));
        kept.setProperty("nodes", Long.toString(nodes));
        AtomicFile.replace(folder.resolve(FILE), out -> kept.store(out, null));
    }
}
