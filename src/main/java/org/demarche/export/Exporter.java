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
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.demarche.export.jsonld.JsonLdWriter;
import org.demarche.export.marked.AnnotationPage;
import org.demarche.export.marked.MissingTextException;
import org.demarche.export.marked.QdaExport;
import org.demarche.export.marked.XmiExport;
import org.demarche.export.order.ExportedData;
import org.demarche.export.table.PositionTable;
import org.demarche.export.table.Spreadsheet;

/**
 * Writes data in any format; text is in UTF-8. The same data gives the same bytes, in whatever order it was loaded: everything is
 * sorted and nothing carries a time stamp. N-Triples and N-Quads need little memory; the other formats hold all of the data in
 * memory while they write.
 */
public final class Exporter {

    private Exporter() {}

    /**
     * Writes a corpus or the selected part of one.
     *
     * @param quads one graph per article, named by the article; one for the corpus, named by its void:Dataset; any others
     * @param out is flushed and stays open
     * @throws NotExpressibleException if the format has no notation for a term; nothing has been written then
     * @throws IOException if writing fails
     */
    public static void write(Stream<Quad> quads, ExportFormat format, OutputStream out) throws IOException {
        write(quads, format, ExportSettings.NONE, out);
    }

    /**
     * Writes a corpus or the selected part of one.
     *
     * @param quads one graph per article, named by the article; one for the corpus, named by its void:Dataset; any others
     * @param settings what some formats need beside the data
     * @param out is flushed and stays open
     * @throws NotExpressibleException if the format has no notation for a term; nothing has been written then
     * @throws IOException if writing fails
     */
    public static void write(Stream<Quad> quads, ExportFormat format, ExportSettings settings, OutputStream out)
            throws IOException {
        write(quads, Map.of(), format, settings, out);
    }

    /**
     * Writes a dataset.
     *
     * @param data is read in the caller's transaction, or in one of its own if there is none
     * @param out is flushed and stays open
     * @throws NotExpressibleException if the format has no notation for a term; nothing has been written then
     * @throws IOException if writing fails
     */
    public static void write(DatasetGraph data, ExportFormat format, OutputStream out) throws IOException {
        List<Quad> quads = Txn.calculateRead(data, () -> data.stream().toList());
        write(quads.stream(), format, out);
    }

    /**
     * Writes one graph, such as the result of a CONSTRUCT query. Turtle declares the graph's own prefixes beside the usual ones.
     *
     * @param graph is read in the caller's transaction, if it needs one
     * @param out is flushed and stays open
     * @throws NotExpressibleException if the format has no notation for a term; nothing has been written then
     * @throws IOException if writing fails
     */
    public static void write(Graph graph, ExportFormat format, OutputStream out) throws IOException {
        Stream<Quad> quads = graph.stream().map(triple -> Quad.create(Quad.defaultGraphIRI, triple));
        write(quads, graph.getPrefixMapping().getNsPrefixMap(), format, ExportSettings.NONE, out);
    }

    private static void write(
            Stream<Quad> quads,
            Map<String, String> prefixes,
            ExportFormat format,
            ExportSettings settings,
            OutputStream out)
            throws IOException {
        try {
            switch (format) {
                case NTRIPLES, NQUADS -> StatementLines.write(quads, format, out);
                case TURTLE, TRIG, RDFXML, JSONLD, CSV, XLSX, ANNOTATIONS, QDPX, QDC, INCEPTION ->
                    write(ExportedData.of(quads), prefixes, format, settings, out);
            }
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeIOException e) {
            // Jena's writers turn checked exceptions into these.
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getMessage(), e);
        }
    }

    private static void write(
            ExportedData data,
            Map<String, String> prefixes,
            ExportFormat format,
            ExportSettings settings,
            OutputStream out)
            throws IOException {
        FormatLimits.check(data, format);
        switch (format) {
            case TURTLE, TRIG -> TurtleWriter.write(data, prefixes, format, out);
            case RDFXML -> RdfXmlWriter.write(data, out);
            case JSONLD -> write(out, new JsonLdWriter(data, settings.contextUrl())::write);
            case CSV -> write(out, new PositionTable(data)::write);
            case XLSX -> write(new PositionTable(data).spreadsheet(), out);
            case ANNOTATIONS -> write(out, new AnnotationPage(data)::write);
            case QDPX -> withTexts(() -> new QdaExport(data).writeProject(settings.texts(), out));
            case INCEPTION -> withTexts(() -> new XmiExport(data).write(settings.texts(), out));
            case QDC -> write(out, new QdaExport(data)::writeCodebook);
            case NTRIPLES, NQUADS -> throw new IllegalArgumentException(format + " is written line by line");
        }
    }

    private static void write(Spreadsheet spreadsheet, OutputStream out) throws IOException {
        Optional<String> excess = spreadsheet.excess();
        if (excess.isPresent()) {
            throw new NotExpressibleException(ExportFormat.XLSX, excess.get());
        }
        spreadsheet.write(out);
    }

    private interface WriterWithTexts {
        void write() throws IOException;
    }

    private static void withTexts(WriterWithTexts writer) throws IOException {
        try {
            writer.write();
        } catch (MissingTextException e) {
            throw new NotExpressibleException(String.valueOf(e.getMessage()));
        }
    }

    private interface TextWriter {
        void write(Writer out) throws IOException;
    }

    private static void write(OutputStream out, TextWriter text) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(writer);
        writer.flush();
    }
}
