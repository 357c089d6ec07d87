package org.demarche.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.DefinitionCheck.Definitions;
import org.demarche.coding.PartialFile;
import org.demarche.coding.ReadResult;
import org.demarche.coding.SourceMap;
import org.demarche.load.CheckedFile.Sound;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.IdSyntax;
import org.demarche.model.JudgedLinks;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.validate.AnchorCheck;
import org.demarche.validate.TextFolder;
import org.jspecify.annotations.Nullable;

/**
 * Checks files of a corpus one by one, without regard to each other: that each is what it has to be and, for a coding, its text.
 *
 * @param texts the texts of the articles, if they are at hand
 * @param thorough whether the sound parts of files with errors are used, too
 */
public record FileCheck(Optional<TextFolder> texts, boolean thorough) {

    /**
     * Checks a file.
     *
     * @param coder whose coding it is; null for the agreed one
     * @param kind what the file has to be
     * @param make maps a sound file and its locations to a result
     */
    public <T> CheckedFile<T> check(
            ReadResult read,
            @Nullable String coder,
            Class<? extends CorpusFile> kind,
            BiFunction<CorpusFile, SourceMap, T> make) {
        List<Problem> problems = new ArrayList<>(read.problems());
        SourceMap places = read.places();
        PartialFile partial = read.partial().orElse(null);
        boolean expected = partial != null
                && (kind.isInstance(partial.all())
                        || (read.file().isPresent() && misplaced(partial.all(), places, problems)));
        if (partial == null || !expected) {
            return new CheckedFile<>(problems, Optional.empty(), null, null);
        }
        CorpusFile completed = anchored(partial.all(), places, problems);
        boolean whole = problems.stream().noneMatch(Problem::isError);
        return Optional.of(completed)
                .filter(file -> whole)
                .or(() -> partial.sound().filter(part -> thorough))
                .map(file -> file instanceof Coding coding ? coding.by(coder) : file)
                .map(file -> checked(problems, partial.all(), file, places, whole, make))
                .orElseGet(() -> new CheckedFile<>(problems, Optional.of(partial.all()), null, null));
    }

    /** The result for a file of which something can be used. */
    static <T> CheckedFile<T> checked(
            List<Problem> problems,
            CorpusFile read,
            CorpusFile file,
            SourceMap places,
            boolean whole,
            BiFunction<CorpusFile, SourceMap, T> make) {
        Sound<T> sound = new Sound<>(file, places, make.apply(file, places), whole);
        return new CheckedFile<>(problems, Optional.of(read), Definitions.of(file, places, whole), sound);
    }

    /** Reports a file whose content does not match its name, and rejects it. */
    static boolean misplaced(CorpusFile file, SourceMap places, List<Problem> problems) {
        String name = places.find(file.id(), "type").map(Location::file).orElse(file.id());
        boolean linksFile = Path.of(name).endsWith(CorpusFolder.LINKS_FILE);
        String message = switch (file) {
            case Coding coding ->
                (linksFile ? CorpusFolder.LINKS_FILE : "corpus.json") + " contains the coding of an article";
            case CorpusDescription corpus -> "a corpus file must be named corpus.json";
            case JudgedLinks links -> "a file of links must be named " + CorpusFolder.LINKS_FILE;
        };
        boolean misplacedLinks = linksFile || file instanceof JudgedLinks;
        ProblemCode code = misplacedLinks ? ProblemCode.MISPLACED_LINKS : ProblemCode.MISPLACED_FILE;
        problems.add(problem(code, file, "type", places, message));
        return false;
    }

    /** Checks the anchors of a coding, and completes it from its text, if it has one. */
    private CorpusFile anchored(CorpusFile file, SourceMap places, List<Problem> problems) {
        if (!(file instanceof Coding coding) || texts.isEmpty() || !IdSyntax.isEntityId(file.id())) {
            return file;
        }
        try {
            Optional<byte[]> text = texts.get().bytes(coding.id());
            if (text.isPresent()) {
                AnchorCheck anchors = new AnchorCheck(coding, places, text.get());
                problems.addAll(anchors.problems(List.copyOf(problems)));
                return anchors.completed();
            }
            if (coding.article().textSha256() != null) {
                String message = "the text " + coding.id() + ".txt is missing";
                problems.add(problem(ProblemCode.TEXT_MISSING, coding, "text", places, message));
            }
        } catch (IOException e) {
            problems.add(problem(ProblemCode.FILE_UNREADABLE, coding, "text", places, "cannot read the text: " + e));
        }
        return file;
    }

    /** A problem of a field, at its place in the file. */
    static Problem problem(ProblemCode code, CorpusFile file, String field, SourceMap places, String message) {
        Location place = places.find(file.id(), field).orElseGet(() -> Location.ofFile(file.id()));
        return new Problem(code, place, message, code.hint());
    }
}
