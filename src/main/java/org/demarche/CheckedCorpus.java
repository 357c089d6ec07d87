package org.demarche;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.demarche.coding.CodingReader;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.DefinitionCheck;
import org.demarche.coding.ReadFile;
import org.demarche.coding.Registry;
import org.demarche.coding.SourceMap;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.validate.AnchorCheck;
import org.demarche.validate.TextFolder;

/** Reads the files of a corpus one after the other and checks each: form, references, rules, definitions, anchors. */
final class CheckedCorpus {

    private final CorpusFolder folder;
    private final Optional<TextFolder> texts;
    private final DefinitionCheck definitions = new DefinitionCheck();
    private final List<Problem> problems = new ArrayList<>();
    private int files;

    CheckedCorpus(CorpusFolder folder, Optional<TextFolder> texts) {
        this.folder = folder;
        this.texts = texts;
    }

    /** Hands on every file without an error, the corpus file first; the rest is in {@link #problems()}. */
    void forEach(BiConsumer<CorpusFile, SourceMap> use) {
        Registry shared = Registry.EMPTY;
        if (folder.corpusFile().isPresent()) {
            Optional<CorpusDescription> corpus =
                    check(folder.corpusFile().get(), Registry.EMPTY, CorpusDescription.class, use);
            if (corpus.isEmpty()) {
                return; // what the codings refer to is not known, so whatever was said of them would mislead
            }
            shared = Registry.of(corpus.get());
        }
        for (Path coding : folder.codings()) {
            check(coding, shared, Coding.class, use);
        }
    }

    /** Everything found so far. */
    List<Problem> problems() {
        return problems;
    }

    /** How many files have been read so far. */
    int files() {
        return files;
    }

    private <T extends CorpusFile> Optional<T> check(
            Path path, Registry shared, Class<T> kind, BiConsumer<CorpusFile, SourceMap> use) {
        files++;
        ReadFile read = read(path, shared);
        problems.addAll(read.problems());
        Optional<T> sound = read.file()
                .filter(file -> kind.isInstance(file) || misplaced(file, read.places()))
                .filter(file -> sound(definitions.add(file, read.places())))
                .flatMap(file -> anchored(file, read.places()))
                .map(kind::cast);
        sound.ifPresent(file -> use.accept(file, read.places()));
        return sound;
    }

    /** Reports a file of the other kind than its name says; never takes it. */
    private boolean misplaced(CorpusFile file, SourceMap places) {
        String message = file instanceof Coding ? "corpus.json codes an article" : "this describes a corpus";
        report(ProblemCode.MISPLACED_FILE, file, "type", places, message);
        return false;
    }

    private ReadFile read(Path path, Registry shared) {
        try {
            if (Files.size(path) > CodingReader.MAX_BYTES) {
                return ReadFile.tooLarge(path.toString());
            }
            return new CodingReader(shared).read(path.toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            return ReadFile.unreadable(path.toString(), e);
        }
    }

    private Optional<CorpusFile> anchored(CorpusFile file, SourceMap places) {
        if (!(file instanceof Coding coding) || texts.isEmpty()) {
            return Optional.of(file);
        }
        try {
            Optional<byte[]> text = texts.get().bytes(coding.article());
            if (text.isPresent()) {
                AnchorCheck anchors = new AnchorCheck(coding, places, text.get());
                return sound(anchors.problems()) ? Optional.of(anchors.completed()) : Optional.empty();
            }
            String message = "the text " + coding.id() + ".txt is not among the texts";
            report(ProblemCode.TEXT_MISSING, coding, "text", places, message);
            return Optional.of(file);
        } catch (IOException e) {
            report(ProblemCode.FILE_UNREADABLE, coding, "text", places, "its text cannot be read: " + e);
            return Optional.empty();
        }
    }

    private boolean sound(List<Problem> found) {
        problems.addAll(found);
        return found.stream().noneMatch(Problem::isError);
    }

    private void report(ProblemCode code, CorpusFile file, String field, SourceMap places, String message) {
        Location place = places.find(file.id(), field).orElseGet(() -> Location.ofFile(file.id()));
        problems.add(new Problem(code, place, message, code.mend()));
    }
}
