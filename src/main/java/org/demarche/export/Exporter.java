package org.demarche.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * Writes data in any of the formats. The same data gives the same bytes, whatever the order in which it was put together:
 * nothing is stamped, and everything is sorted. The formats of one statement a line need little memory; for the others, all of
 * the data is held in memory meanwhile.
 */
public final class Exporter {

    private Exporter() {}

    /**
     * Writes a corpus, or as much of it as the caller has selected, in UTF-8.
     *
     * @param quads one graph an article, named by the article; one for the corpus, named by its void:Dataset; any others
     * @param out flushed, and left open
     * @throws NotExpressibleException where the format has no notation for a term; some output may have been written
     */
    public static void write(Stream<Quad> quads, ExportFormat format, OutputStream out) throws IOException {
        write(quads, Map.of(), format, out);
    }

    /**
     * Writes a dataset in UTF-8.
     *
     * @param data read in a transaction, in the caller's where there is one
     * @param out flushed, and left open
     * @throws NotExpressibleException where the format has no notation for a term; some output may have been written
     */
    public static void write(DatasetGraph data, ExportFormat format, OutputStream out) throws IOException {
        List<Quad> quads = Txn.calculateRead(data, () -> data.stream().toList());
        write(quads.stream(), format, out);
    }

    /**
     * Writes one graph, such as what a CONSTRUCT selects. Turtle uses the graph's own prefixes beside the usual ones.
     *
     * @param graph read in the caller's transaction, where it needs one
     * @param out flushed, and left open
     * @throws NotExpressibleException where the format has no notation for a term; some output may have been written
     */
    public static void write(Graph graph, ExportFormat format, OutputStream out) throws IOException {
        Stream<Quad> quads = graph.stream().map(triple -> Quad.create(Quad.defaultGraphIRI, triple));
        write(quads, graph.getPrefixMapping().getNsPrefixMap(), format, out);
    }

    private static void write(Stream<Quad> quads, Map<String, String> prefixes, ExportFormat format, OutputStream out)
            throws IOException {
        try {
            if (format == ExportFormat.NTRIPLES || format == ExportFormat.NQUADS) {
                LineWriter.write(quads, format, out);
            } else {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                write(Contents.of(quads), prefixes, format, writer);
                writer.flush();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Contents contents, Map<String, String> prefixes, ExportFormat format, Writer writer)
            throws IOException {
        switch (format) {
            case TURTLE -> new TurtleWriter(contents, new TurtleTerms(contents, prefixes, format)).write(writer);
            case TRIG -> new TrigWriter(contents, new TurtleTerms(contents, prefixes, format)).write(writer);
            case JSONLD -> new JsonLdWriter(contents).write(writer);
            case RDFXML -> new RdfXmlWriter(contents).write(writer);
            case CSV -> new PositionTable(contents).write(writer);
            case NTRIPLES, NQUADS -> throw new IllegalArgumentException(format + " is written line by line");
        }
    }
}
