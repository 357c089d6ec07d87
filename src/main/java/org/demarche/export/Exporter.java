package org.demarche.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Writes data in any of the formats. The same data gives the same bytes, whatever the order in which it was put together:
 * nothing is stamped, and everything is sorted. All of it is held in memory meanwhile.
 */
public final class Exporter {

    private Exporter() {}

    /**
     * Writes a corpus, or as much of it as the caller has put into the dataset, in UTF-8.
     *
     * @param data one graph an article, named by the article; one for the corpus, named by its void:Dataset; any others. It
     *     is read in a transaction, in the caller's where there is one.
     * @param out flushed, and left open
     * @throws NotExpressibleException where the format has no notation for a term; some output may have been written
     */
    public static void write(DatasetGraph data, ExportFormat format, OutputStream out) throws IOException {
        write(Contents.of(data), Map.of(), format, out);
    }

    /**
     * Writes one graph, such as what a CONSTRUCT selects. Turtle uses the graph's own prefixes beside the usual ones.
     *
     * @param graph read in the caller's transaction, where it needs one
     * @param out flushed, and left open
     * @throws NotExpressibleException where the format has no notation for a term; some output may have been written
     */
    public static void write(Graph graph, ExportFormat format, OutputStream out) throws IOException {
        write(Contents.of(graph), graph.getPrefixMapping().getNsPrefixMap(), format, out);
    }

    private static void write(Contents contents, Map<String, String> prefixes, ExportFormat format, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            write(contents, prefixes, format, writer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void write(Contents contents, Map<String, String> prefixes, ExportFormat format, Writer writer)
            throws IOException {
        switch (format) {
            case TURTLE -> new TurtleWriter(contents, new TurtleTerms(contents, prefixes, format)).write(writer);
            case TRIG -> new TrigWriter(contents, new TurtleTerms(contents, prefixes, format)).write(writer);
            case NTRIPLES -> new LineWriter(contents).writeTriples(writer);
            case NQUADS -> new LineWriter(contents).writeQuads(writer);
            case JSONLD -> new JsonLdWriter(contents).write(writer);
            case RDFXML -> new RdfXmlWriter(contents).write(writer);
            case CSV -> new PositionTable(contents).write(writer);
        }
    }
}
