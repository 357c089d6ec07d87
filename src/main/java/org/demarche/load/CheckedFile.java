package org.demarche.load;

import java.util.List;
import java.util.Optional;
import org.demarche.coding.DefinitionCheck.Definitions;
import org.demarche.coding.SourceMap;
import org.demarche.model.CorpusFile;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The result for one file. Conflicts with other files show later.
 *
 * @param read everything that the file defines, with or without errors; empty if it cannot be read
 * @param definitions what it defines, to be compared with other files; null if nothing can be used of it
 * @param sound what can be used of the file; null if nothing can
 */
public record CheckedFile<T>(
        List<Problem> problems,
        Optional<CorpusFile> read,
        @Nullable Definitions definitions,
        @Nullable Sound<T> sound) {

    /**
     * A file without errors, or the part of a file that has none.
     *
     * @param made the result of the caller's function
     * @param whole false for a part; only a {@link CheckedCorpus#thorough} corpus has parts
     */
    public record Sound<T>(CorpusFile file, SourceMap places, T made, boolean whole) {}
}
