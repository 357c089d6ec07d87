package org.demarche.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.coding.CodingReader;
import org.demarche.coding.LinksCheck;
import org.demarche.coding.RawCoding;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.model.CorpusFile;
import org.demarche.model.JudgedLinks;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The links of a corpus while it is read. They are read before the codings, because they merge actors there, and checked after
 * them.
 */
final class CorpusLinks {

    private final @Nullable ReadResult read;
    private final @Nullable LinksCheck check;
    private final Map<String, String> merged;

    private CorpusLinks(@Nullable ReadResult read) {
        this.read = read;
        CorpusFile file = read == null ? null : read.file().orElse(null);
        this.check = file instanceof JudgedLinks links ? new LinksCheck(links) : null;
        this.merged = file instanceof JudgedLinks links ? links.merged() : Map.of();
    }

    /**
     * Parses the links, if there are any.
     *
     * @param links the file of links, if present
     * @param corpusFile the parsed corpus file, if present
     */
    static CorpusLinks of(Optional<RawCoding> links, Optional<ReadResult> corpusFile) {
        Registry shared = corpusFile.map(Registry::of).orElse(Registry.EMPTY);
        return new CorpusLinks(links.map(new CodingReader(shared)::read).orElse(null));
    }

    /** Merged actors: the id of each to the id of the actor that replaces it. */
    Map<String, String> merged() {
        return merged;
    }

    /** Registers the definitions of a file of the corpus. */
    void add(CorpusFile file) {
        if (check != null) {
            check.add(file);
        }
    }

    /** The parsed file; null if there is none. */
    @Nullable ReadResult read() {
        return read;
    }

    /**
     * All problems of the file.
     *
     * @param whole whether all files of the corpus have been added
     */
    List<Problem> problems(boolean whole) {
        if (read == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        if (check != null && whole) {
            problems.addAll(check.problems(read.places()));
        }
        return problems;
    }
}
