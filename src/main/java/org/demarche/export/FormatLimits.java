package org.demarche.export;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.demarche.export.order.ExportedData;
import org.demarche.export.order.ExportedGraph;
import org.demarche.text.XmlCharacters;

/** The terms that a format cannot express. Jena's writers would write something else instead, or stop halfway. */
final class FormatLimits {

    /** An IRI that ends in an XML name and is not reserved by RDF/XML (RDF 1.1 XML Syntax section 6.1.4). */
    private static final Pattern XML_PROPERTY = Pattern.compile(
            "(?!" + Pattern.quote(RDF.getURI())
                    + "(RDF|ID|about|parseType|resource|nodeID|datatype|Description|aboutEach|aboutEachPrefix|bagID|li)$)"
                    + ".*[A-Za-z_][A-Za-z0-9_.-]*",
            Pattern.DOTALL);

    private FormatLimits() {}

    /** @throws NotExpressibleException if there is a term that the format cannot express */
    static void check(ExportedData data, ExportFormat format) throws NotExpressibleException {
        Stream<Node> names = data.graphs().stream().map(ExportedGraph::name);
        Stream<String> limits = Stream.concat(names, data.union().stream().flatMap(FormatLimits::terms))
                .flatMap(term -> limit(term, format).stream());
        if (format == ExportFormat.RDFXML) {
            limits = Stream.concat(limits, data.union().stream().flatMap(triple -> property(triple).stream()));
        }
        Optional<String> first = limits.min(Comparator.naturalOrder());
        if (first.isPresent()) {
            throw new NotExpressibleException(format, first.get());
        }
    }

    private static Optional<String> limit(Node term, ExportFormat format) {
        return switch (format) {
            case TURTLE, TRIG -> dotSegments(term);
            case RDFXML -> tripleTerm(term).or(() -> dotSegments(term)).or(() -> notInXml(term));
            case JSONLD -> tripleTerm(term);
            case NTRIPLES, NQUADS, CSV, XLSX, ANNOTATIONS, QDPX, QDC, INCEPTION -> Optional.empty();
        };
    }

    private static Optional<String> tripleTerm(Node term) {
        return term.isTripleTerm() ? Optional.of("a triple term") : Optional.empty();
    }

    private static Optional<String> dotSegments(Node term) {
        String iri = term.isLiteral() ? term.getLiteralDatatypeURI() : term.isURI() ? term.getURI() : "";
        return IriCheck.read(iri)
                .filter(read -> !iri.isEmpty() && !read.equals(iri))
                .map(read -> "the IRI <" + iri + ">");
    }

    private static Optional<String> notInXml(Node term) {
        if (!term.isLiteral()) {
            return Optional.empty();
        }
        if (term.getLiteralBaseDirection() != null) {
            return Optional.of("text with a base direction");
        }
        return XmlCharacters.illegalIn(term.getLiteralLexicalForm()).map(character -> "the character " + character);
    }

    private static Optional<String> property(Triple triple) {
        String iri = triple.getPredicate().getURI();
        return XML_PROPERTY.matcher(iri).matches() ? Optional.empty() : Optional.of("the property <" + iri + ">");
    }

    /** The terms of a triple, those inside triple terms included. */
    private static Stream<Node> terms(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .flatMap(term -> term.isTripleTerm()
                        ? Stream.concat(Stream.of(term), terms(term.getTriple()))
                        : Stream.of(term));
    }
}
