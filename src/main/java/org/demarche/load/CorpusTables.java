package org.demarche.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Triple;
import org.demarche.export.relational.RelationalTables;
import org.demarche.model.Coding;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.derived.DerivedAccumulator;
import org.demarche.store.derived.DerivedGraph;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/** Writes the graphs of checked files, and what follows from them, as tables for SQL engines. */
public final class CorpusTables {

    private final Path folder;
    private final ProblemCounter problems;
    private final DerivedAccumulator derived = new DerivedAccumulator();
    private int loaded;
    private long quads;
    private long positions;

    private CorpusTables(Path folder, ProblemCounter problems) throws IOException {
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "it is not an empty folder; name a new one");
        }
        this.folder = folder;
        this.problems = problems;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Checks a corpus and writes it as tables for SQL engines, with an R2RML mapping.
     *
     * @param folder appears when all tables are complete; it must not exist yet, or be empty
     * @throws FileAlreadyExistsException if something else is there
     * @throws IOException if the corpus cannot be found or listed, or the tables cannot be written
     */
    public static LoadReport write(Corpus corpus, Path folder, LoadListener listener) throws IOException {
        ProblemCounter problems = new ProblemCounter(listener);
        return new CorpusTables(folder, problems).convert(new CheckedCorpus(corpus, problems));
    }

    private LoadReport convert(CheckedCorpus corpus) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path unfinished = Files.createTempDirectory(parent, ".tables-");
        try {
            try (RelationalTables tables = new RelationalTables(unfinished)) {
                write(corpus, tables);
                writeFacts(corpus, tables);
                List<Triple> totals = new ArrayList<>();
                derived.total(totals::add);
                tables.add(new NamedGraph(DerivedGraph.NAME, totals));
                tables.add(new NamedGraph(
                        Vocabulary.ONTOLOGY, Ontology.graph().stream().toList()));
                tables.finish();
            }
            Files.deleteIfExists(folder);
            move(unfinished);
        } finally {
            if (Files.exists(unfinished)) {
                PathUtils.deleteDirectory(unfinished);
            }
        }
        return new LoadReport(corpus.files(), loaded, 0, quads, positions, problems.summary());
    }

    private void move(Path unfinished) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, folder);
        }
    }

    private void write(CheckedCorpus corpus, RelationalTables tables) throws IOException {
        Optional<Long> size = corpus.size();
        try {
            corpus.forEach(
                    (file, places) -> FileGraphs.named(file, corpus.merged()),
                    sound -> write(sound, tables),
                    bytes -> problems.progress(new LoadProgress("codings", corpus.files(), positions, bytes, size)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeFacts(CheckedCorpus corpus, RelationalTables tables) throws IOException {
        FactsLoader.Facts facts = FactsLoader.facts(corpus).orElse(null);
        if (facts != null) {
            facts.problems().forEach(problems::problem);
            List<Triple> triples =
                    facts.graph().map(graph -> graph.stream().toList()).orElse(List.of());
            tables.add(new NamedGraph(facts.name(), triples));
        }
    }

    private void write(CheckedFile.Sound<NamedGraph> sound, RelationalTables tables) {
        try {
            tables.add(sound.made());
            List<Triple> follows = derived.add(sound.made().triples());
            if (!follows.isEmpty()) {
                tables.add(new NamedGraph(DerivedGraph.NAME, follows));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loaded++;
        quads += sound.made().triples().size();
        positions += sound.file() instanceof Coding coding ? coding.positions().size() : 0;
    }
}
