package org.demarche.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes RDF/XML in its plainest form: a description a subject, a property a line. */
final class RdfXmlWriter {

    private final Contents contents;
    private final XmlNames names;

    RdfXmlWriter(Contents contents) {
        this.contents = contents;
        this.names = XmlNames.of(contents.union().stream().map(Triple::getPredicate));
    }

    void write(Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : names.prefixes().entrySet()) {
            out.write("\n    xmlns:" + prefix.getKey() + "=" + XmlText.attribute(prefix.getValue()));
        }
        out.write(">\n");
        for (Node subject : subjects()) {
            out.write(description(subject));
        }
        out.write("</rdf:RDF>\n");
    }

    private Collection<Node> subjects() {
        return contents.union().stream()
                .map(Triple::getSubject)
                .distinct()
                .sorted(contents.nodeOrder())
                .toList();
    }

    private String description(Node subject) {
        String properties =
                Description.of(subject, contents.union(), contents.nodeOrder()).properties().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(value -> property(entry.getKey(), value)))
                        .collect(Collectors.joining());
        return "  <rdf:Description" + identity("rdf:about", subject) + ">\n" + properties + "  </rdf:Description>\n";
    }

    private String property(Node property, Node value) {
        String name = names.name(property.getURI());
        return value.isLiteral()
                ? "    <%s%s>%s</%s>\n"
                        .formatted(name, type(value), XmlText.content(value.getLiteralLexicalForm()), name)
                : "    <%s%s/>\n".formatted(name, identity("rdf:resource", value));
    }

    private static String type(Node literal) {
        if (literal.getLiteralBaseDirection() != null) {
            throw notExpressible("text with a base direction");
        }
        if (!literal.getLiteralLanguage().isEmpty()) {
            return " xml:lang=" + XmlText.attribute(literal.getLiteralLanguage());
        }
        String type = literal.getLiteralDatatypeURI();
        return type.equals(XSDDatatype.XSDstring.getURI()) ? "" : " rdf:datatype=" + XmlText.attribute(type);
    }

    private String identity(String attribute, Node node) {
        if (node.isBlank()) {
            return " rdf:nodeID=" + XmlText.attribute(contents.blankNodes().label(node));
        }
        if (!node.isURI()) {
            throw notExpressible("a triple term");
        }
        if (DotSegments.occurIn(node.getURI())) {
            throw notExpressible("the IRI <" + node.getURI() + ">");
        }
        return " " + attribute + "=" + XmlText.attribute(node.getURI());
    }

    static UncheckedIOException notExpressible(String what) {
        return new UncheckedIOException(new NotExpressibleException(ExportFormat.RDFXML, what));
    }
}
