package org.demarche.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.demarche.coding.CodingReader;
import org.demarche.coding.LinksCheck;
import org.demarche.coding.RawCoding;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.coding.SourceMap;
import org.demarche.model.CorpusFile;
import org.demarche.model.JudgedLinks;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The links of a corpus while it is read. They are read before the codings, because they merge actors there, and checked after
 * them.
 */
public final class CorpusLinks {

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
    public static CorpusLinks of(Optional<RawCoding> links, Optional<ReadResult> corpusFile) {
        Registry shared = corpusFile.map(Registry::of).orElse(Registry.EMPTY);
        return new CorpusLinks(links.map(new CodingReader(shared)::read).orElse(null));
    }

    /** Merged actors: the id of each to the id of the actor that replaces it. */
    public Map<String, String> merged() {
        return merged;
    }

    /** Registers the definitions of a file of the corpus. */
    public void add(CorpusFile file) {
        if (check != null) {
            check.add(file);
        }
    }

    /** What a file says of the entities that links refer to. */
    public List<LinksCheck.Mention> mentions(CorpusFile file) {
        return check == null ? List.of() : check.mentions(file);
    }

    /** Registers what another machine found in a file of the corpus; to be called in the order of the files. */
    public void add(LinksCheck.Mention mention) {
        if (check != null) {
            check.add(mention);
        }
    }

    /**
     * The result for the file of links; empty if there is none.
     *
     * @param complete whether all files of the corpus have been added, so that what they lack is missing
     * @param used whether sound links are used, and not only checked
     * @param make maps the links and their locations to a result
     */
    public <T> Optional<CheckedFile<T>> checked(
            boolean complete, boolean used, BiFunction<CorpusFile, SourceMap, T> make) {
        if (read == null) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        if (check != null && complete) {
            problems.addAll(check.problems(read.places()));
        }
        CorpusFile file = read.file()
                .filter(it -> it instanceof JudgedLinks || FileCheck.misplaced(it, read.places(), problems))
                .orElse(null);
        boolean sound = file != null && problems.stream().noneMatch(Problem::isError);
        return Optional.of(
                file != null && sound && used
                        ? FileCheck.checked(problems, file, file, read.places(), true, make)
                        : new CheckedFile<>(problems, Optional.empty(), null, null));
    }
}
