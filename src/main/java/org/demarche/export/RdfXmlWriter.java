package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.rdf.model.RDFWriterI;
import org.apache.jena.rdf.model.ResIterator;
import org.apache.jena.rdf.model.impl.ModelCom;
import org.apache.jena.rdf.model.impl.ResIteratorImpl;
import org.apache.jena.rdfxml.xmloutput.impl.RDFXML_Basic;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.demarche.export.order.ExportedData;
import org.demarche.io.RecordingOutput;
import org.demarche.vocabulary.Prefixes;

/** Writes RDF/XML in its plainest form with Jena's writer: one description per subject, one property per line. */
final class RdfXmlWriter {

    private RdfXmlWriter() {}

    static void write(ExportedData data, OutputStream out) throws IOException {
        @SuppressWarnings("deprecation") // Through RDFWriter, subjects would come in the order of a hash table.
        RDFWriterI writer = new RDFXML_Basic();
        writer.setProperty("allowBadURIs", "true");
        writer.setProperty("minimalPrefixes", "true");
        // XML literals as text: inline, a malformed one would break the document.
        writer.setProperty("blockRules", "parseTypeLiteralPropertyElt");
        RecordingOutput recording = new RecordingOutput(out);
        writer.write(new OrderedModel(new OrderedGraph(data)), recording, null);
        recording.check();
    }

    /** Triples in the order of the export. */
    private static final class OrderedGraph extends GraphBase {

        private final Map<Node, List<Triple>> bySubject;

        OrderedGraph(ExportedData data) {
            bySubject = data.triples()
                    .collect(Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
            getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        }

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            Node subject = pattern.getSubject();
            Iterator<Triple> triples = subject.isConcrete()
                    ? bySubject.getOrDefault(subject, List.of()).iterator()
                    : bySubject.values().stream().flatMap(List::stream).iterator();
            return WrappedIterator.create(triples).filterKeep(pattern::matches);
        }
    }

    /** Lists subjects in the order of the export; Jena's models list them in the order of a hash table. */
    private static final class OrderedModel extends ModelCom {

        private final OrderedGraph ordered;

        OrderedModel(OrderedGraph ordered) {
            super(ordered);
            this.ordered = ordered;
        }

        @Override
        public ResIterator listSubjects() {
            return new ResIteratorImpl(ordered.bySubject.keySet().stream()
                    .map(subject -> (org.apache.jena.rdf.model.Resource) asRDFNode(subject))
                    .iterator());
        }
    }
}
