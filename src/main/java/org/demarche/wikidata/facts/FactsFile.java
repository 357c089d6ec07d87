package org.demarche.wikidata.facts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.export.ExportFormat;
import org.demarche.export.Exporter;
import org.demarche.io.AtomicFile;
import org.demarche.model.IdSyntax;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.store.MemoryStore;
import org.demarche.vocabulary.ExternalTerms;

/** The facts file beside a corpus, in Turtle. It is third-party data, so only the expected statements are accepted. */
public final class FactsFile {

    /** Its name, beside {@code corpus.json}. */
    public static final String NAME = "facts.ttl";

    private static final int MAX_BYTES = 64 << 20;

    /** Jena's own handlers either write a log or lose the place. */
    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotParseException(message, line, column);
        }
    };

    private FactsFile() {}

    /**
     * The result of reading.
     *
     * @param graph the facts; empty if there is a problem
     * @param problems everything found
     */
    public record ReadFacts(Optional<Graph> graph, List<Problem> problems) {}

    /**
     * Reads and checks the file.
     *
     * @param name the name that its graph must have
     */
    public static ReadFacts read(Path file, Node name) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return failed(file, 0, 0, "the file has more than " + (MAX_BYTES >> 20) + " MiB");
            }
            Graph graph = MemoryStore.newGraph();
            RDFParser.create()
                    .source(new ByteArrayInputStream(Files.readAllBytes(file)))
                    .lang(Lang.TURTLE)
                    .base(name.getURI())
                    .errorHandler(STRICT)
                    .parse(graph);
            return graph.stream()
                    .filter(triple -> !isFact(triple, name))
                    .findFirst()
                    .map(triple -> failed(file, 0, 0, "unexpected statement: " + shown(triple)))
                    .orElseGet(() -> new ReadFacts(Optional.of(graph), List.of()));
        } catch (RiotParseException e) {
            return failed(file, (int) e.getLine(), (int) e.getCol(), String.valueOf(e.getOriginalMessage()));
        } catch (RiotException e) {
            return failed(file, 0, 0, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failed(file, 0, 0, "the file cannot be read: " + e);
        }
    }

    /** Replaces the facts in the file, completely or not at all. */
    public static void write(Path file, Graph facts) throws IOException {
        AtomicFile.replace(file, out -> Exporter.write(DatasetGraphFactory.wrap(facts), ExportFormat.TURTLE, out));
    }

    /** Whether a statement is one that the mapper makes: of an entity, of a position held, or of the graph itself. */
    private static boolean isFact(Triple triple, Node name) {
        Node subject = triple.getSubject();
        if (!subject.isURI() || triple.getObject().isBlank()) {
            return false;
        }
        boolean part = subject.getURI().startsWith(name.getURI() + "/");
        boolean about = part || IdSyntax.isWikidataEntity(subject.getURI());
        return about
                ? WikidataTerms.PROPERTIES.contains(triple.getPredicate())
                : subject.equals(name) && isDescription(triple.getPredicate());
    }

    private static boolean isDescription(Node property) {
        return List.of(
                        ExternalTerms.TYPE,
                        ExternalTerms.TITLE,
                        ExternalTerms.DESCRIPTION,
                        ExternalTerms.SOURCE,
                        ExternalTerms.CREATED,
                        ExternalTerms.LICENSE)
                .contains(property);
    }

    private static String shown(Triple triple) {
        String text = (triple.getSubject() + " " + triple.getPredicate()).replaceAll("\\p{Cntrl}", " ");
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static ReadFacts failed(Path file, int line, int column, String message) {
        Location place = new Location(file.toString(), line, column, "");
        return new ReadFacts(
                Optional.empty(),
                List.of(new Problem(ProblemCode.BAD_FACTS, place, message, ProblemCode.BAD_FACTS.hint())));
    }
}
