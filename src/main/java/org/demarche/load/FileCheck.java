package org.demarche.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.SourceMap;
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

/**
 * Checks a file of a corpus against its surroundings: its name and, for a coding, its text.
 *
 * @param texts the texts of the articles, if they are at hand
 */
record FileCheck(Optional<TextFolder> texts) {

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
    CorpusFile anchored(CorpusFile file, SourceMap places, List<Problem> problems) {
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
