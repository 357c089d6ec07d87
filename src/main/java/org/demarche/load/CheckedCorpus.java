package org.demarche.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.demarche.load.CheckedFile.Sound;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the codings of a corpus: structure, references, rules, definitions, anchors. Works on all cores and delivers
 * results in the order of the corpus. Every file is parsed once.
 */
public final class CheckedCorpus {

    private final Corpus corpus;
    private final CorpusFolder folder;
    private final Map<String, CorpusFolder> coders;
    private final LoadListener listener;
    private final boolean thorough;
    private final FileCheck check;
    private DefinitionCheck definitions = new DefinitionCheck();
    private @Nullable Definitions sharedDefinitions;
    private final Optional<ReadResult> corpusFile;
    private final CorpusLinks links;
    private Registry shared = Registry.EMPTY;
    private @Nullable CorpusDescription description;
    private int files;

    /**
     * A corpus of which files with errors are left out.
     *
     * @throws IOException if the corpus cannot be found or listed
     */
    public CheckedCorpus(Corpus corpus, LoadListener listener) throws IOException {
        this(corpus, listener, false, RawCoding::of);
    }

    /**
     * A corpus of which as many problems as possible are found in one round: the sound parts of files with errors are processed, too,
     * and so are the codings if the corpus file has errors.
     *
     * @throws IOException if the corpus cannot be found or listed
     */
    static CheckedCorpus thorough(Corpus corpus, LoadListener listener) throws IOException {
        return new CheckedCorpus(corpus, listener, true, RawCoding::of);
    }

    /** @param files reads the corpus file and the file of links */
    CheckedCorpus(Corpus corpus, LoadListener listener, boolean thorough, Function<Path, RawCoding> files)
            throws IOException {
        this.corpus = corpus;
        this.thorough = thorough;
        this.folder = corpus.folder();
        this.coders = corpus.folders();
        this.check = new FileCheck(corpus.textFolder(folder), thorough);
        this.listener = listener;
        this.corpusFile = folder.corpusFile().map(files).map(new CodingReader(Registry.EMPTY)::read);
        this.links = CorpusLinks.of(folder.linksFile().map(files), corpusFile);
    }

    /**
     * Processes every file without errors, the corpus file first and the links last; problems go to the listener.
     *
     * @param make maps a file and its locations to a result; called in parallel, and also for some files that turn out to
     *     conflict with others
     * @param use receives the results in order, in the calling thread
     * @param progress receives the number of bytes read so far, from time to time
     */
    <T> void forEach(BiFunction<CorpusFile, SourceMap, T> make, Consumer<Sound<T>> use, Consumer<Long> progress) {
        // Jena can deadlock if several threads initialise it at the same time.
        JenaSystem.init();
        boolean first = true;
        for (Map.Entry<String, CorpusFolder> coder : coders.entrySet()) {
            String by = coder.getKey().equals(Corpus.AGREED) ? null : coder.getKey();
            try (RawCodings codings =
                    new RawCodings(coder.getValue(), corpus.input().orElse(null))) {
                if (first && !describe(codings, make, use)) {
                    return; // without the shared entities, problems reported for the codings would mislead
                }
                if (!first) {
                    startNextCoder();
                }
                new CodingPipeline<>(codings, raw -> check.check(read(raw), by, Coding.class, make)).run(batch -> {
                    batch.results().forEach(checked -> take(checked, use));
                    progress.accept(batch.bytes());
                });
            }
            first = false;
        }
        takeLinks(make, use);
    }

    /** Each coder may code the same article, and define a new entity in their own way. */
    private void startNextCoder() {
        definitions = new DefinitionCheck();
        if (sharedDefinitions != null) {
            definitions.add(sharedDefinitions);
        }
    }

    /** Merged actors: the id of each to the id of the actor that replaces it. */
    Map<String, String> merged() {
        return links.merged();
    }

    /** The folder of the corpus, with its agreed codings. */
    CorpusFolder folder() {
        return folder;
    }

    /** The content of the corpus file, available once {@link #forEach} has read it; empty without a corpus file. */
    Optional<CorpusDescription> description() {
        return Optional.ofNullable(description);
    }

    /** Identifies the corpus and its current state; empty if it comes from a stream. */
    public String fingerprint() {
        List<String> files =
                coders.values().stream().map(CorpusFolder::fingerprint).toList();
        return files.contains("")
                ? ""
                : String.join(" ", files)
                        + check.texts()
                                .map(it -> " " + it.folder().toAbsolutePath())
                                .orElse("");
    }

    /** The number of files read so far, including the corpus file. */
    int files() {
        return files;
    }

    /** Size of all codings on disk, in bytes; empty if they come from a stream. */
    Optional<Long> size() {
        return coders.values().stream()
                .map(CorpusFolder::size)
                .reduce((one, other) -> one.flatMap(size -> other.map(more -> size + more)))
                .orElseThrow();
    }

    /**
     * Reads the description of the corpus: its corpus file or, without one, the first line of a JSON Lines file.
     *
     * @return false if it has an error
     */
    private <T> boolean describe(
            RawCodings codings, BiFunction<CorpusFile, SourceMap, T> make, Consumer<Sound<T>> use) {
        if (corpusFile.isPresent()) {
            return takeFirst(corpusFile.get(), CorpusDescription.class, make, use);
        }
        RawCoding first = codings.next();
        return first == null
                || takeFirst(read(first), first.isLine() ? CorpusFile.class : Coding.class, make, use)
                || !first.isLine();
    }

    private <T> boolean takeFirst(
            ReadResult read,
            Class<? extends CorpusFile> kind,
            BiFunction<CorpusFile, SourceMap, T> make,
            Consumer<Sound<T>> use) {
        CheckedFile<T> checked = check.check(read, null, kind, make);
        Sound<T> sound = take(checked, use);
        if (sound != null && sound.whole() && sound.file() instanceof CorpusDescription whole) {
            shared = Registry.of(whole);
            description = whole;
            sharedDefinitions = checked.definitions();
        } else if (thorough && kind != Coding.class && !(read.file().orElse(null) instanceof Coding)) {
            shared = Registry.of(read);
        }
        return thorough || sound != null;
    }

    private <T> @Nullable Sound<T> take(CheckedFile<T> checked, Consumer<Sound<T>> use) {
        files++;
        checked.problems().forEach(listener::problem);
        checked.read().ifPresent(links::add);
        if (checked.sound() == null || checked.definitions() == null) {
            return null;
        }
        List<Problem> clashes = definitions.add(checked.definitions());
        clashes.forEach(listener::problem);
        if (!clashes.isEmpty()) {
            return null;
        }
        use.accept(checked.sound());
        return checked.sound();
    }

    /** Links belong to the whole corpus: if only a part of it is read, they are checked but not processed. */
    private <T> void takeLinks(BiFunction<CorpusFile, SourceMap, T> make, Consumer<Sound<T>> use) {
        boolean complete = folder.isWhole() && coders.containsKey(Corpus.AGREED);
        links.checked(complete, folder.isWhole(), make).ifPresent(checked -> take(checked, use));
    }

    private ReadResult read(RawCoding raw) {
        return new CodingReader(shared).read(raw);
    }
}
