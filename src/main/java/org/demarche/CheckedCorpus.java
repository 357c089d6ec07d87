package org.demarche;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.demarche.coding.CodingReader;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.DefinitionCheck;
import org.demarche.coding.LinksCheck;
import org.demarche.coding.ReadFile;
import org.demarche.coding.Registry;
import org.demarche.coding.SourceMap;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.Links;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.validate.AnchorCheck;
import org.demarche.validate.TextFolder;
import org.jspecify.annotations.Nullable;

/** Reads the files of a corpus one after the other and checks each: form, references, rules, definitions, anchors. */
final class CheckedCorpus {

    private final CorpusFolder folder;
    private final Optional<TextFolder> texts;
    private final DefinitionCheck definitions = new DefinitionCheck();
    private final LinksCheck linksCheck = new LinksCheck();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable ReadLinks links;
    private @Nullable CorpusDescription description;
    private int files;

    CheckedCorpus(CorpusFolder folder, Optional<TextFolder> texts) {
        this.folder = folder;
        this.texts = texts;
    }

    /** Hands on every file without an error, the corpus file first and the links last; the rest is in {@link #problems()}. */
    void forEach(BiConsumer<CorpusFile, SourceMap> use) {
        Registry shared = Registry.EMPTY;
        List<Runnable> uses = new ArrayList<>();
        if (folder.corpusFile().isPresent()) {
            Optional<CorpusDescription> corpus = check(
                    folder.corpusFile().get(),
                    Registry.EMPTY,
                    CorpusDescription.class,
                    (file, places) -> uses.add(() -> use.accept(file, places)));
            if (corpus.isEmpty()) {
                return; // what the codings refer to is not known, so whatever was said of them would mislead
            }
            description = corpus.get();
            shared = Registry.of(corpus.get());
        }
        readLinks(shared);
        uses.forEach(Runnable::run);
        for (Path coding : folder.codings()) {
            check(coding, shared, Coding.class, use);
        }
        finishLinks(use);
    }

    /** Which ids of actors stand for others, known before any file is handed on. */
    Map<String, String> merged() {
        return links == null ? Map.of() : links.links().merged();
    }

    private record ReadLinks(Links links, SourceMap places) {}

    private void readLinks(Registry shared) {
        if (folder.linksFile().isPresent()) {
            check(folder.linksFile().get(), shared, Links.class, (file, places) -> {
                if (file instanceof Links found) {
                    links = new ReadLinks(found, places);
                }
            });
        }
    }

    /** Links are about the whole corpus, so they are left alone where only a part of it is read. */
    private void finishLinks(BiConsumer<CorpusFile, SourceMap> use) {
        ReadLinks read = links;
        if (read != null && folder.isWhole() && sound(linksCheck.problems(read.links(), read.places()))) {
            use.accept(read.links(), read.places());
        }
    }

    /** The description of the corpus, once its file has been read, if it has one. */
    Optional<CorpusDescription> description() {
        return Optional.ofNullable(description);
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
                .filter(file -> kind.isInstance(file) || misplaced(path, file, read.places()))
                .filter(file -> sound(definitions.add(file, read.places())))
                .flatMap(file -> anchored(file, read.places()))
                .map(kind::cast);
        sound.ifPresent(linksCheck::add);
        sound.ifPresent(file -> use.accept(file, read.places()));
        return sound;
    }

    /** Reports a file of another kind than its name says; never takes it. */
    private boolean misplaced(Path path, CorpusFile file, SourceMap places) {
        boolean links = file instanceof Links || path.endsWith(CorpusFolder.LINKS_FILE);
        ProblemCode code = links ? ProblemCode.MISPLACED_LINKS : ProblemCode.MISPLACED_FILE;
        String message = switch (file) {
            case Coding coding -> path.getFileName() + " codes an article";
            case CorpusDescription corpus -> "this describes a corpus";
            case Links found -> "this holds links";
        };
        report(code, file, "type", places, message);
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
