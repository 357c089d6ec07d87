package org.demarche.network.file;

import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;

/**
 * Windows as a dynamic graph in GEXF 1.2, which networkx reads, too: nodes and ties are there at some times, and the weight of a tie changes.
 * A window covers the time from its middle until the middle of the next one.
 */
final class DynamicGexf {

    private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

    private record Pair(String source, String target) {}

    private final List<LocalDate> times = new ArrayList<>();
    private final Map<String, NetworkNode> nodes = new TreeMap<>();
    private final Map<String, List<Integer>> presence = new TreeMap<>();
    private final Map<Pair, Map<Integer, Double>> weights = new LinkedHashMap<>();

    void add(LocalDate middle, NetworkGraph graph) {
        int window = times.size();
        times.add(middle);
        for (NetworkNode node : graph.nodes()) {
            nodes.put(node.id(), node);
            presence.computeIfAbsent(node.id(), any -> new ArrayList<>()).add(window);
        }
        for (NetworkTie tie : graph.ties()) {
            Pair pair = new Pair(
                    graph.nodes().get(tie.source()).id(),
                    graph.nodes().get(tie.target()).id());
            weights.computeIfAbsent(pair, any -> new TreeMap<>()).put(window, tie.weight());
        }
    }

    void write(Writer out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            write(xml);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("gexf");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "1.2");
        xml.writeStartElement("graph");
        attributes(xml, "defaultedgetype", "undirected", "mode", "dynamic", "timeformat", "date");
        declare(xml, "node", "static", "type", "string");
        declare(xml, "edge", "dynamic", "weight", "double");
        xml.writeStartElement("nodes");
        for (NetworkNode node : nodes.values()) {
            xml.writeStartElement("node");
            attributes(xml, "id", node.id(), "label", node.label());
            xml.writeStartElement("attvalues");
            value(xml, "type", node.type());
            xml.writeEndElement();
            spells(xml, presence.getOrDefault(node.id(), List.of()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeStartElement("edges");
        int number = 0;
        for (var tie : weights.entrySet()) {
            xml.writeStartElement("edge");
            attributes(
                    xml,
                    "id",
                    Integer.toString(number++),
                    "source",
                    tie.getKey().source(),
                    "target",
                    tie.getKey().target());
            xml.writeStartElement("attvalues");
            for (var weight : tie.getValue().entrySet()) {
                value(
                        xml,
                        "weight",
                        WeightText.of(weight.getValue()),
                        "start",
                        start(weight.getKey()),
                        "endopen",
                        end(weight.getKey()));
            }
            xml.writeEndElement();
            spells(xml, List.copyOf(tie.getValue().keySet()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void declare(XMLStreamWriter xml, String of, String mode, String name, String type)
            throws XMLStreamException {
        xml.writeStartElement("attributes");
        attributes(xml, "class", of, "mode", mode);
        xml.writeEmptyElement("attribute");
        attributes(xml, "id", name, "title", name, "type", type);
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String name, String value, String... more)
            throws XMLStreamException {
        xml.writeEmptyElement("attvalue");
        attributes(xml, "for", name, "value", value);
        attributes(xml, more);
    }

    /** Windows that follow each other are one spell. */
    private void spells(XMLStreamWriter xml, List<Integer> windows) throws XMLStreamException {
        xml.writeStartElement("spells");
        for (int i = 0; i < windows.size(); ) {
            int first = windows.get(i);
            int last = first;
            while (++i < windows.size() && windows.get(i) == last + 1) {
                last++;
            }
            xml.writeEmptyElement("spell");
            attributes(xml, "start", start(first), "endopen", end(last));
        }
        xml.writeEndElement();
    }

    private String start(int window) {
        return times.get(window).toString();
    }

    private String end(int window) {
        boolean isLast = window + 1 == times.size();
        LocalDate next = isLast ? times.get(window).plusDays(1) : times.get(window + 1);
        return next.toString();
    }

    private static void attributes(XMLStreamWriter xml, String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }
}
