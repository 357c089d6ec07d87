package org.demarche.bench.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
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
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/** The folder with corpora, each made once, and stores. */
record Workplace(Path root, long seed) {

    CorpusMaker maker(int articles) {
        return new CorpusMaker(articles, seed);
    }

    Path file(String name) throws IOException {
        Files.createDirectories(root);
        return root.resolve(name);
    }

    /** The path of a folder that does not exist yet. */
    Path newFolder(String name) throws IOException {
        Path folder = file(name);
        delete(folder);
        return folder;
    }

    /** The codings of a corpus, with {@code corpus.json} beside them. */
    Path codings(int articles) throws IOException {
        Path folder = file("corpus-" + articles + "-" + seed);
        Path complete = folder.resolve("complete");
        if (!Files.exists(complete)) {
            maker(articles).write(folder);
            Files.createFile(complete);
        }
        return folder.resolve("articles.jsonl");
    }

    /** The path of a corpus as N-Quads, which may not exist yet. */
    Path quads(int articles) throws IOException {
        return file(articles + "-" + seed + ".nq");
    }

    /** Appends the ontology to a corpus as N-Quads, and keeps both as {@link #quads}. */
    void withOntology(Path corpus, int articles) throws IOException {
        DatasetGraph ontology = DatasetGraphFactory.createGeneral();
        ontology.addGraph(Vocabulary.ONTOLOGY, Ontology.graph());
        try (OutputStream out = Files.newOutputStream(corpus, StandardOpenOption.APPEND)) {
            RDFWriter.source(ontology).lang(Lang.NQUADS).output(out);
        }
        Files.move(corpus, quads(articles), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Copies N-Quads with each triple in the first of its graphs only.
     *
     * @return number of triples
     */
    static long distinct(Path quads, Path distinct) throws IOException {
        Set<String> seen = new HashSet<>();
        try (var lines = Files.lines(quads);
                BufferedWriter out = Files.newBufferedWriter(distinct)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (seen.add(line.substring(0, line.lastIndexOf(" <")))) {
                    out.write(line);
                    out.write('\n');
                }
            }
        }
        return seen.size();
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
