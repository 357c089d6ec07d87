package org.demarche.export.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.export.order.BaseIri;
import org.demarche.export.order.ExportedData;
import org.demarche.export.order.TermOrder;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Looks up what the cells of a table show: names in place of nodes, several values as one text. */
public final class LabelledGraph {

    private static final List<Node> NAMES = List.of(
            ExternalTerms.NAME, ExternalTerms.PREF_LABEL, ExternalTerms.TITLE, ExternalTerms.LABEL, Vocabulary.SUMMARY);

    private static final Comparator<Node> ENGLISH_FIRST =
            Comparator.comparingInt(LabelledGraph::distanceFromEnglish).thenComparing(TermOrder.INSTANCE);

    private final Graph graph;
    private final BaseIri base;

    /** Reads the union of all graphs. */
    public LabelledGraph(ExportedData data) {
        this.graph = data.union();
        this.base = data.base();
    }

    /** The nodes of a type, in order. */
    public List<Node> instances(Node type) {
        return graph.stream(Node.ANY, ExternalTerms.TYPE, type)
                .map(Triple::getSubject)
                .sorted(TermOrder.INSTANCE)
                .toList();
    }

    /** Whether there is a statement. */
    public boolean contains(Node subject, Node property, Node value) {
        return graph.contains(subject, property, value);
    }

    /** The values of a property, in order. */
    public List<Node> values(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .sorted(TermOrder.INSTANCE)
                .toList();
    }

    /** The name of a node, in English if there is a choice; its identifier if it has no name. */
    public String name(Node node) {
        return NAMES.stream()
                .map(property -> text(node, property))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> id(node));
    }

    /** A text about a node, in English if there is a choice. */
    public Optional<String> text(Node subject, Node property) {
        return values(subject, property).stream()
                .filter(Node::isLiteral)
                .min(ENGLISH_FIRST)
                .map(Node::getLiteralLexicalForm);
    }

    /** The identifier in the codings, which is the path below the base; the full IRI elsewhere; the text of a literal. */
    public String id(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? base.relative(node.getURI()).orElse(node.getURI()) : "";
    }

    /** The names of the values of a property. */
    public String names(Node subject, Node property) {
        return values(subject, property).stream().map(this::name).collect(Collectors.joining("; "));
    }

    /** The identifiers of the values of a property. */
    String ids(Node subject, Node property) {
        return values(subject, property).stream().map(this::id).collect(Collectors.joining("; "));
    }

    private static int distanceFromEnglish(Node literal) {
        String language = literal.getLiteralLanguage();
        if (language.isEmpty()) {
            return 1;
        }
        return language.equals("en") || language.startsWith("en-") ? 0 : 2;
    }
}
