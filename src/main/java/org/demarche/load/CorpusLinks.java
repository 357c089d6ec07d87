package org.demarche.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.coding.CodingReader;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.LinksCheck;
import org.demarche.coding.RawCoding;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.JudgedLinks;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The links of a corpus while its codings are read: they are known before the codings, in which they may merge actors, and can
 * be checked only after them.
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

    /** Reads them, if there are any and the corpus file that they belong to is sound. */
    static CorpusLinks of(CorpusFolder folder) {
        Path file = folder.linksFile().orElse(null);
        Path corpusFile = folder.corpusFile().orElse(null);
        if (file == null) {
            return new CorpusLinks(null);
        }
        Registry shared = Registry.EMPTY;
        if (corpusFile != null) {
            CorpusFile corpus = new CodingReader(Registry.EMPTY)
                    .read(RawCoding.of(corpusFile))
                    .file()
                    .orElse(null);
            if (!(corpus instanceof CorpusDescription description)) {
                return new CorpusLinks(null);
            }
            shared = Registry.of(description);
        }
        return new CorpusLinks(new CodingReader(shared).read(RawCoding.of(file)));
    }

    /** Which ids of actors stand for others. */
    Map<String, String> merged() {
        return merged;
    }

    /** Takes note of what a file of the corpus defines. */
    void add(CorpusFile file) {
        if (check != null) {
            check.add(file);
        }
    }

    /** The file as it was read; null where there is none. */
    @Nullable ReadResult read() {
        return read;
    }

    /**
     * Everything that is wrong with the file.
     *
     * @param whole whether all files of the corpus have been taken in
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
