package org.demarche.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.jena.sys.JenaSystem;
import org.demarche.coding.CodingReader;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.DefinitionCheck;
import org.demarche.coding.DefinitionCheck.Definitions;
import org.demarche.coding.RawCoding;
import org.demarche.coding.RawCodings;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.coding.SourceMap;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.JudgedLinks;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.validate.AnchorCheck;
import org.demarche.validate.TextFolder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the codings of a corpus and checks each: form, references, rules, definitions, anchors. The work is done on all
 * cores; what comes out comes in the order of the corpus.
 */
public final class CheckedCorpus {

    private final Corpus corpus;
    private final CorpusFolder folder;
    private final Optional<TextFolder> texts;
    private final LoadListener listener;
    private final DefinitionCheck definitions = new DefinitionCheck();
    private final CorpusLinks links;
    private Registry shared = Registry.EMPTY;
    private @Nullable CorpusDescription description;
    private int files;

    /** @throws IOException if the corpus cannot be found or listed */
    public CheckedCorpus(Corpus corpus, LoadListener listener) throws IOException {
        this.corpus = corpus;
        this.folder = CorpusFolder.at(corpus.data());
        this.texts = corpus.textFolder(folder);
        this.listener = listener;
        this.links = CorpusLinks.of(folder);
    }

    /**
     * A file without an error.
     *
     * @param made what was made of it
     */
    record Sound<T>(CorpusFile file, SourceMap places, T made) {}

    /** What came of one coding: its problems and, if none is an error, the file; only clashes with others can still show. */
    private record Checked<T>(
            List<Problem> problems,
            @Nullable Definitions definitions,
            @Nullable Sound<T> sound) {}

    /**
     * Hands on every file without an error, the corpus file first and the links last; the problems go to the listener.
     *
     * @param make makes something of a sound file and the places in it; called for several at a time, and also for some that
     *     turn out to clash with others
     * @param use takes the results in order, in the calling thread
     * @param progress called now and then with the bytes read so far
     */
    <T> void forEach(BiFunction<CorpusFile, SourceMap, T> make, Consumer<Sound<T>> use, Consumer<Long> progress) {
        // Where several threads meet Jena first at the same time, its start can lock up.
        JenaSystem.init();
        try (RawCodings codings = new RawCodings(folder, corpus.input().orElse(null))) {
            if (!describe(codings, make, use)) {
                return; // what the codings refer to is not known, so whatever was said of them would mislead
            }
            new CodingPipeline<>(codings, raw -> check(raw, Coding.class, make)).run(batch -> {
                batch.results().forEach(checked -> take(checked, use));
                progress.accept(batch.bytes());
            });
            takeLinks(make, use);
        }
    }

    /** Which ids of actors stand for others. */
    Map<String, String> merged() {
        return links.merged();
    }

    /** The folder of the corpus, and what its corpus file says, once that has been read; links and facts belong to it. */
    CorpusFolder folder() {
        return folder;
    }

    Optional<CorpusDescription> description() {
        return Optional.ofNullable(description);
    }

    /** What identifies the corpus and the state it is in; empty if nothing does. */
    public String fingerprint() {
        String files = folder.fingerprint();
        return files.isEmpty()
                ? ""
                : files + texts.map(it -> " " + it.folder().toAbsolutePath()).orElse("");
    }

    /** How many codings have been read so far, the corpus file among them. */
    int files() {
        return files;
    }

    /** Bytes of all files of codings, as they are on disk; empty if they come from a stream. */
    Optional<Long> size() {
        return folder.size();
    }

    /**
     * Takes the description of the corpus: its corpus file or, without one, the first line of a JSON Lines file.
     *
     * @return false if it has an error
     */
    private <T> boolean describe(
            RawCodings codings, BiFunction<CorpusFile, SourceMap, T> make, Consumer<Sound<T>> use) {
        Optional<Path> corpusFile = folder.corpusFile();
        if (corpusFile.isPresent()) {
            return takeFirst(check(RawCoding.of(corpusFile.get()), CorpusDescription.class, make), use);
        }
        RawCoding first = codings.next();
        return first == null
                || takeFirst(check(first, first.isLine() ? CorpusFile.class : Coding.class, make), use)
                || !first.isLine();
    }

    private <T> boolean takeFirst(Checked<T> checked, Consumer<Sound<T>> use) {
        Sound<T> sound = take(checked, use);
        if (sound != null && sound.file() instanceof CorpusDescription description) {
            shared = Registry.of(description);
            this.description = description;
        }
        return sound != null;
    }

    private <T> @Nullable Sound<T> take(Checked<T> checked, Consumer<Sound<T>> use) {
        files++;
        checked.problems().forEach(listener::problem);
        if (checked.sound() == null || checked.definitions() == null) {
            return null;
        }
        List<Problem> clashes = definitions.add(checked.definitions());
        clashes.forEach(listener::problem);
        if (!clashes.isEmpty()) {
            return null;
        }
        links.add(checked.sound().file());
        use.accept(checked.sound());
        return checked.sound();
    }

    /** Links are about the whole corpus: where only a part of it is read, they are looked at, but not handed on. */
    private <T> void takeLinks(BiFunction<CorpusFile, SourceMap, T> make, Consumer<Sound<T>> use) {
        ReadResult read = links.read();
        if (read == null) {
            return;
        }
        List<Problem> problems = new ArrayList<>(links.problems(folder.isWhole()));
        CorpusFile file = read.file()
                .filter(it -> it instanceof JudgedLinks || misplaced(it, read.places(), problems))
                .orElse(null);
        if (file == null || !folder.isWhole() || problems.stream().anyMatch(Problem::isError)) {
            take(new Checked<>(problems, null, null), use);
            return;
        }
        Sound<T> sound = new Sound<>(file, read.places(), make.apply(file, read.places()));
        take(new Checked<>(problems, Definitions.of(file, read.places()), sound), use);
    }

    private <T> Checked<T> check(
            RawCoding raw, Class<? extends CorpusFile> kind, BiFunction<CorpusFile, SourceMap, T> make) {
        ReadResult read = new CodingReader(shared).read(raw);
        List<Problem> problems = new ArrayList<>(read.problems());
        CorpusFile file = read.file()
                .filter(it -> kind.isInstance(it) || misplaced(it, read.places(), problems))
                .flatMap(it -> anchored(it, read.places(), problems))
                .orElse(null);
        if (file == null) {
            return new Checked<>(problems, null, null);
        }
        Sound<T> sound = new Sound<>(file, read.places(), make.apply(file, read.places()));
        return new Checked<>(problems, Definitions.of(file, read.places()), sound);
    }

    /** Reports a file of the other kind than its name says; never takes it. */
    private static boolean misplaced(CorpusFile file, SourceMap places, List<Problem> problems) {
        String name = places.find(file.id(), "type").map(Location::file).orElse(file.id());
        boolean linksFile = Path.of(name).endsWith(CorpusFolder.LINKS_FILE);
        String message = switch (file) {
            case Coding coding -> (linksFile ? CorpusFolder.LINKS_FILE : "corpus.json") + " codes an article";
            case CorpusDescription corpus -> "this describes a corpus";
            case JudgedLinks links -> "this holds links";
        };
        boolean misplacedLinks = linksFile || file instanceof JudgedLinks;
        ProblemCode code = misplacedLinks ? ProblemCode.MISPLACED_LINKS : ProblemCode.MISPLACED_FILE;
        problems.add(problem(code, file, "type", places, message));
        return false;
    }

    private Optional<CorpusFile> anchored(CorpusFile file, SourceMap places, List<Problem> problems) {
        if (!(file instanceof Coding coding) || texts.isEmpty()) {
            return Optional.of(file);
        }
        try {
            Optional<byte[]> text = texts.get().bytes(coding.article());
            if (text.isPresent()) {
                AnchorCheck anchors = new AnchorCheck(coding, places, text.get());
                List<Problem> found = anchors.problems();
                problems.addAll(found);
                return found.stream().noneMatch(Problem::isError) ? Optional.of(anchors.completed()) : Optional.empty();
            }
            String message = "the text " + coding.id() + ".txt is not among the texts";
            problems.add(problem(ProblemCode.TEXT_MISSING, coding, "text", places, message));
            return Optional.of(file);
        } catch (IOException e) {
            problems.add(problem(ProblemCode.FILE_UNREADABLE, coding, "text", places, "its text cannot be read: " + e));
            return Optional.empty();
        }
    }

    private static Problem problem(ProblemCode code, CorpusFile file, String field, SourceMap places, String message) {
        Location place = places.find(file.id(), field).orElseGet(() -> Location.ofFile(file.id()));
        return new Problem(code, place, message, code.hint());
    }
}
