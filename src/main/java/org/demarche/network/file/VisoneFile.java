package org.demarche.network.file;

import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;

/**
 * GraphML in the dialect of visone: with shapes, colours and lines, as Discourse Network Analyzer writes it, too. Rows are ellipses and columns
 * rectangles on a circle; negative ties are red and dashed.
 */
final class VisoneFile {

    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
    private static final String YWORKS = "http://www.yworks.com/xml/graphml";
    private static final String VISONE = "http://visone.info/xmlns";
    private static final double SPACING = 60;

    private final NetworkGraph graph;
    private final XMLStreamWriter xml;
    private final Set<String> attributes = new TreeSet<>();

    private VisoneFile(NetworkGraph graph, XMLStreamWriter xml) {
        this.graph = graph;
        this.xml = xml;
        graph.nodes().forEach(node -> attributes.addAll(node.attributes().keySet()));
    }

    static void write(NetworkGraph graph, Writer out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            new VisoneFile(graph, xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(GRAPHML);
        xml.writeNamespace("visone", VISONE);
        xml.writeNamespace("y", YWORKS);
        key("d0", "node", "yfiles.type", "nodegraphics");
        key("e0", "edge", "yfiles.type", "edgegraphics");
        named("id", "node", "string");
        named("name", "node", "string");
        named("type", "node", "string");
        for (String attribute : attributes) {
            named(attribute, "node", "string");
        }
        named("weight", "edge", "double");
        named("sign", "edge", "int");
        open("graph", "edgedefault", "undirected", "id", "network");
        for (int place = 0; place < graph.nodes().size(); place++) {
            node(place);
        }
        int number = 0;
        for (NetworkTie tie : graph.ties()) {
            edge(number++, tie);
        }
        xml.writeEndDocument();
    }

    private void node(int place) throws XMLStreamException {
        NetworkNode node = graph.nodes().get(place);
        open("node", "id", "n" + place);
        data("id", node.id());
        data("name", node.label());
        data("type", node.type());
        for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
            data(attribute.getKey(), attribute.getValue());
        }
        open("data", "key", "d0");
        xml.writeStartElement(VISONE, "shapeNode");
        xml.writeStartElement(YWORKS, "ShapeNode");
        double radius = SPACING * graph.nodes().size() / (2 * Math.PI);
        double angle = 2 * Math.PI * place / graph.nodes().size();
        empty(
                "Geometry",
                "height",
                "20.0",
                "width",
                "20.0",
                "x",
                number(radius * StrictMath.cos(angle)),
                "y",
                number(radius * StrictMath.sin(angle)));
        empty("Fill", "color", place < graph.rows() ? "#56B4E9" : "#E69F00", "transparent", "false");
        empty("BorderStyle", "color", "#000000", "type", "line", "width", "1.0");
        xml.writeStartElement(YWORKS, "NodeLabel");
        xml.writeCharacters(node.label());
        xml.writeEndElement();
        empty("Shape", "type", place < graph.rows() ? "ellipse" : "roundrectangle");
        close(4);
    }

    private void edge(int number, NetworkTie tie) throws XMLStreamException {
        open("edge", "id", "e" + number, "source", "n" + tie.source(), "target", "n" + tie.target());
        data("weight", Double.toString(tie.weight()));
        data("sign", Integer.toString(tie.sign()));
        open("data", "key", "e0");
        xml.writeStartElement(VISONE, "polyLineEdge");
        xml.writeStartElement(YWORKS, "PolyLineEdge");
        boolean isNegative = tie.sign() < 0;
        empty(
                "LineStyle",
                "color",
                isNegative ? "#D55E00" : "#0072B2",
                "type",
                isNegative ? "dashed" : "line",
                "width",
                "2.0");
        empty("Arrows", "source", "none", "target", "none");
        close(4);
    }

    private void named(String name, String of, String type) throws XMLStreamException {
        key(name, of, "attr.name", name, "attr.type", type);
    }

    private void key(String id, String of, String... more) throws XMLStreamException {
        xml.writeEmptyElement("key");
        attributes("id", id, "for", of);
        attributes(more);
    }

    private void data(String key, String value) throws XMLStreamException {
        open("data", "key", key);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void open(String element, String... pairs) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(pairs);
    }

    private void empty(String element, String... pairs) throws XMLStreamException {
        xml.writeEmptyElement(YWORKS, element);
        attributes(pairs);
    }

    private void close(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    private static String number(double number) {
        return Double.toString(Math.rint(number * 10) / 10);
    }
}
