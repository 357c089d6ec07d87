package org.demarche.bench.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.bench.corpus.CorpusSize;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/** The folder in which corpora are made, once for all measurements, and stores are built. */
final class Workplace {

    private final Path root;
    private final long seed;

    Workplace(Path root, long seed) {
        this.root = root;
        this.seed = seed;
    }

    long seed() {
        return seed;
    }

    CorpusMaker maker(int articles) {
        return new CorpusMaker(seed, new CorpusSize(articles));
    }

    Path file(String name) throws IOException {
        Files.createDirectories(root);
        return root.resolve(name);
    }

    /** A folder that is not there yet. */
    Path newFolder(String name) throws IOException {
        Path folder = file(name);
        delete(folder);
        return folder;
    }

    /** The codings of a corpus of so many articles, {@code corpus.json} beside them. */
    Path codings(int articles) throws IOException {
        Path folder = file("corpus-" + articles + "-" + seed);
        Path made = folder.resolve("made");
        if (!Files.exists(made)) {
            maker(articles).write(folder, CorpusMaker.Form.LINES);
            Files.createFile(made);
        }
        return folder.resolve("articles.jsonl");
    }

    /** A folder with the first codings as one array, {@code codings.json}. */
    Path array(int articles, int most) throws IOException {
        Path folder = Files.createDirectories(file("array"));
        try (var lines = Files.lines(codings(articles));
                OutputStream out = Files.newOutputStream(folder.resolve("codings.json"))) {
            String codings = String.join(",\n", lines.limit(most).toList());
            out.write(("[" + codings + "]\n").getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }

    /** Where a corpus of so many articles is kept as N-Quads, or will be. */
    Path quads(int articles) throws IOException {
        return file(articles + "-" + seed + ".nq");
    }

    /** Puts the ontology at the end of a corpus as N-Quads, and keeps both as {@link #quads}. */
    void withOntology(Path corpus, int articles) throws IOException {
        DatasetGraph ontology = DatasetGraphFactory.createGeneral();
        ontology.addGraph(Vocabulary.ONTOLOGY, Ontology.graph());
        try (OutputStream out = Files.newOutputStream(corpus, StandardOpenOption.APPEND)) {
            RDFWriter.source(ontology).lang(Lang.NQUADS).output(out);
        }
        Files.move(corpus, quads(articles), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The N-Quads of a corpus with each triple once, in the first of its graphs.
     *
     * @param quads the corpus as Demarche writes it, a quad a line
     * @return how many there are
     */
    static long distinct(Path quads, Path distinct) throws IOException {
        Set<Long> seen = new HashSet<>();
        try (var lines = Files.lines(quads);
                BufferedWriter out = Files.newBufferedWriter(distinct)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (seen.add(hash(line, line.lastIndexOf(" <")))) {
                    out.write(line);
                    out.write('\n');
                }
            }
        }
        return seen.size();
    }

    /** 64 bits of a text's beginning (Fowler, Noll and Vo, FNV-1a, by characters): enough to tell some millions apart. */
    private static long hash(String text, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var paths = Files.walk(path)) {
                for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
