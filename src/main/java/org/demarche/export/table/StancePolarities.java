package org.demarche.export.table;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/** The polarity of each stance, from -1 (opposition) to 1 (support). It is stated in the ontology, not in the data. */
final class StancePolarities {

    private final Map<Node, String> polarities;

    StancePolarities() {
        polarities = Ontology.graph().stream(Node.ANY, Vocabulary.POLARITY, Node.ANY)
                .collect(Collectors.toMap(
                        Triple::getSubject, triple -> triple.getObject().getLiteralLexicalForm()));
    }

    /** A decimal number; empty for a stance without polarity and for any other node. */
    String of(Node stance) {
        return polarities.getOrDefault(stance, "");
    }
}
