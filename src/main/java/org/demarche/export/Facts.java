package org.demarche.export;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Reads a graph as the cells of a table need it: names instead of nodes, several values as one text. */
final class Facts {

    private static final List<Node> NAMES = List.of(
            ExternalTerms.NAME, ExternalTerms.PREF_LABEL, ExternalTerms.TITLE, ExternalTerms.LABEL, Vocabulary.SUMMARY);

    private final Graph graph;
    private final Base base;
    private final NodeOrder order;
    private final Comparator<Node> bestLanguageFirst;

    Facts(Contents contents) {
        this.graph = contents.union();
        this.base = contents.base();
        this.order = contents.nodeOrder();
        this.bestLanguageFirst =
                Comparator.comparingInt(Facts::distanceFromEnglish).thenComparing(order);
    }

    /** The nodes of a type, in order. */
    List<Node> instances(Node type) {
        return graph.stream(Node.ANY, ExternalTerms.TYPE, type)
                .map(Triple::getSubject)
                .sorted(order)
                .toList();
    }

    boolean holds(Node subject, Node property, Node value) {
        return graph.contains(subject, property, value);
    }

    /** The values of a property, in order. */
    List<Node> values(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .sorted(order)
                .toList();
    }

    /** What people call a node, in English where there is a choice; its identifier where nobody has named it. */
    String name(Node node) {
        return NAMES.stream()
                .map(property -> text(node, property))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> id(node));
    }

    /** A text about a node, in English where there is a choice. */
    Optional<String> text(Node subject, Node property) {
        return values(subject, property).stream()
                .filter(Node::isLiteral)
                .min(bestLanguageFirst)
                .map(Node::getLiteralLexicalForm);
    }

    /** The path below the base, as codings name things, else the IRI; the text of a literal. */
    String id(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? base.relative(node.getURI()).orElse(node.getURI()) : "";
    }

    /** The names of the values of a property. */
    String names(Node subject, Node property) {
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
