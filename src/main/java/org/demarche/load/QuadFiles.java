package org.demarche.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.export.QuadsByGraph;
import org.demarche.problem.StoreException;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.GraphLoader;
import org.demarche.store.derived.DerivedGraph;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/**
 * N-Quads that were made of a corpus, in one file or in any number of shards, with the statements in any order. They were checked when
 * they were made, and are not checked again.
 *
 * @param files the shards
 */
public record QuadFiles(List<Path> files) {

    private static final Set<Node> MADE_ANEW = Set.of(DerivedGraph.NAME, Vocabulary.ONTOLOGY);

    public QuadFiles {
        files = List.copyOf(files);
    }

    /**
     * The N-Quads at a path; empty if there are none.
     *
     * @param path a file, or a folder with such files
     * @throws IOException if the folder cannot be listed
     */
    public static Optional<QuadFiles> at(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return isQuads(path) ? Optional.of(new QuadFiles(List.of(path))) : Optional.empty();
        }
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(path)) {
            return Optional.of(new QuadFiles(
                            files.filter(QuadFiles::isQuads).sorted().toList()))
                    .filter(found -> !found.files.isEmpty());
        }
    }

    private static boolean isQuads(Path file) {
        return file.getFileName().toString().matches("[^.].*\\.nq(\\.gz)?");
    }

    /**
     * Loads them. What follows from positions is derived again.
     *
     * @throws StoreException if a file is not N-Quads, or has a statement that is in no graph or has a blank node
     */
    public LoadReport load(GraphLoader loader, ProblemCounter problems) {
        Count count = new Count();
        loader.put(new NamedGraph(Vocabulary.ONTOLOGY, Ontology.graph().stream().toList()));
        // What all graphs share comes first: it dates what they refer to.
        try (QuadsByGraph graphs = new QuadsByGraph(corpora())) {
            read(graphs::add);
            graphs.forEach(graph -> {
                count.add(graph);
                loader.put(graph);
            });
        }
        loader.finish((stage, done, total) ->
                problems.progress(new LoadProgress(stage, files.size(), count.positions, done, Optional.of(total))));
        return new LoadReport(files.size(), count.graphs, 0, count.quads, count.positions, problems.summary());
    }

    private Set<Node> corpora() {
        Set<Node> corpora = new HashSet<>();
        read(quad -> {
            if (quad.getObject().equals(ExternalTerms.DATASET)
                    && quad.getSubject().equals(quad.getGraph())) {
                corpora.add(quad.getGraph());
            }
        });
        return corpora;
    }

    private void read(Consumer<Quad> use) {
        for (Path file : files) {
            StreamRDF out = new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    check(quad, file);
                    if (!MADE_ANEW.contains(quad.getGraph())) {
                        use.accept(quad);
                    }
                }
            };
            // Decompressed by its name.
            try (InputStream in = IO.openFile(file.toString())) {
                RDFParser.source(in)
                        .lang(Lang.NQUADS)
                        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                        .parse(out);
            } catch (RiotException | IOException | RuntimeIOException e) {
                throw new StoreException(file + ": not N-Quads: " + e.getMessage(), e);
            }
        }
    }

    private static void check(Quad quad, Path file) {
        if (quad.isDefaultGraph() || !quad.getGraph().isURI()) {
            throw new StoreException(file + ": a statement is in no named graph: " + quad.asTriple());
        }
        if (quad.getSubject().isBlank() || quad.getObject().isBlank()) {
            throw new StoreException(file + ": a statement has a blank node, as no corpus has: " + quad.asTriple());
        }
    }

    private static final class Count {

        private int graphs;
        private long quads;
        private long positions;

        void add(NamedGraph graph) {
            graphs++;
            quads += graph.triples().size();
            positions += graph.triples().stream()
                    .filter(triple -> triple.getObject().equals(Vocabulary.POSITION))
                    .count();
        }
    }
}
