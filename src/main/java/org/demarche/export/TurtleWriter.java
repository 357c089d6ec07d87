package org.demarche.export;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.riot.writer.DirectiveStyle;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.demarche.export.order.ExportedData;
import org.demarche.export.order.ExportedGraph;

/** Writes Turtle and TriG with Jena's streaming writer, which keeps the order that it is given. */
final class TurtleWriter {

    private TurtleWriter() {}

    /** @param prefixes to declare beside the usual ones, by name */
    static void write(ExportedData data, Map<String, String> prefixes, ExportFormat format, OutputStream out) {
        boolean graphs = format.keepsGraphs();
        // The directives of Turtle 1.1 rather than those of SPARQL: every reader knows them.
        Context context = new Context().set(RIOT.symTurtleDirectiveStyle, DirectiveStyle.AT);
        StreamRDF writer = StreamRDFWriter.getWriterStream(
                new ControlCharacterEscapes(out), graphs ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS, context);
        writer.start();
        Declarations.of(data, prefixes).send(writer);
        if (graphs) {
            data.graphs().forEach(graph -> send(graph, writer));
        } else {
            data.triples().forEach(writer::triple);
        }
        writer.finish();
    }

    private static void send(ExportedGraph graph, StreamRDF writer) {
        if (graph.isDefault()) {
            graph.triples().forEach(writer::triple);
        } else {
            graph.triples().forEach(triple -> writer.quad(Quad.create(graph.name(), triple)));
        }
    }
}
