package org.demarche.export;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/** The polarity of each stance by the ontology, which data does not repeat: -1 opposes, 1 supports. */
final class StancePolarities {

    private final Map<Node, String> polarities;

    StancePolarities() {
        polarities = Ontology.graph().stream(Node.ANY, Vocabulary.POLARITY, Node.ANY)
                .collect(Collectors.toMap(
                        Triple::getSubject, triple -> triple.getObject().getLiteralLexicalForm()));
    }

    /** A decimal number; nothing for a stance without polarity, and for what is none. */
    String of(Node stance) {
        return polarities.getOrDefault(stance, "");
    }
}
