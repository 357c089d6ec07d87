package org.demarche.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.load.Corpus;

/**
 * Puts what is saved into the store behind the pages. A coding with errors is not loaded; the pages keep showing its last version
 * without. Separate codings of several coders are not published.
 */
record Publisher(CodingFiles files, Demarche store) {

    /** Loads a coding. */
    void article(Path file) throws IOException {
        load(file);
    }

    /** Loads an agreed coding, which is published even if coders have codings of their own. */
    void agreed(Path file) throws IOException {
        store.load(new Corpus(file, Optional.of(files.texts()).filter(Files::isDirectory), Optional.empty()));
    }

    /** Loads the whole corpus, after a change of what its codings share. */
    void corpus() throws IOException {
        load(files.folder());
    }

    private void load(Path data) throws IOException {
        if (!files.separate()) {
            store.load(new Corpus(data, Optional.of(files.texts()).filter(Files::isDirectory), Optional.empty()));
        }
    }
}
