package org.demarche.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** Writes what a graph says of a subject as a paragraph of Turtle: a property a line, several values beside one another. */
final class Paragraphs {

    private static final int WIDTH = 120;
    private static final int STEP = 4;

    private final Graph graph;
    private final Nesting nesting;
    private final TurtleTerms terms;
    private final NodeOrder order;

    Paragraphs(Graph graph, Nesting nesting, TurtleTerms terms, NodeOrder order) {
        this.graph = graph;
        this.nesting = nesting;
        this.terms = terms;
        this.order = order;
    }

    /** Whether the subject has a paragraph of its own, instead of a place in another one's. */
    boolean has(Node subject) {
        return !nesting.nests(subject);
    }

    /** @param indent number of spaces in front of the subject */
    String text(Node subject, int indent) {
        String name = nesting.isAnonymous(subject) ? "[]" : terms.text(subject);
        return " ".repeat(indent) + name + lines(properties(subject, indent + STEP), indent + STEP, " ;") + " .\n";
    }

    private List<String> properties(Node subject, int indent) {
        return Description.of(subject, graph, order).properties().entrySet().stream()
                .map(entry -> property(entry, indent))
                .toList();
    }

    private String property(Map.Entry<Node, SortedSet<Node>> entry, int indent) {
        String property = entry.getKey().equals(RDF.Nodes.type) ? "a" : terms.text(entry.getKey());
        List<String> values = values(entry.getValue(), indent);
        String inOneLine = property + " " + String.join(", ", values);
        if (values.size() == 1 || fits(inOneLine, indent)) {
            return inOneLine;
        }
        return property + lines(values(entry.getValue(), indent + STEP), indent + STEP, " ,");
    }

    private List<String> values(Collection<Node> values, int indent) {
        return values.stream().map(value -> value(value, indent)).toList();
    }

    private String value(Node value, int indent) {
        return nesting.list(value).map(items -> list(items, indent)).orElseGet(() -> single(value, indent));
    }

    private String single(Node value, int indent) {
        return nesting.nests(value)
                ? enclosed("[", properties(value, indent + STEP), " ;", "]", indent)
                : terms.text(value);
    }

    private String list(List<Node> items, int indent) {
        return enclosed("(", values(items, indent + STEP), "", ")", indent);
    }

    private static String enclosed(String open, List<String> contents, String separator, String close, int indent) {
        if (contents.isEmpty()) {
            return open + close;
        }
        String inOneLine = open + " " + String.join(separator + " ", contents) + " " + close;
        return fits(inOneLine, indent)
                ? inOneLine
                : open + lines(contents, indent + STEP, separator) + "\n" + " ".repeat(indent) + close;
    }

    private static String lines(List<String> contents, int indent, String separator) {
        return contents.stream()
                .map(content -> "\n" + " ".repeat(indent) + content)
                .collect(Collectors.joining(separator));
    }

    private static boolean fits(String text, int indent) {
        return indent + text.length() <= WIDTH && text.indexOf('\n') < 0;
    }
}
