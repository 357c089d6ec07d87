package org.demarche.export.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void sortsNumbersInNamesAsNumbers() {
        List<String> sorted = List.of("", "a", "a/1", "a/02", "a/2", "a/2/b", "a/10", "a/10a", "a9", "a010", "aa", "b");
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(sorted);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(NaturalOrder.INSTANCE);
            assertEquals(sorted, shuffled);
        }
    }

    @Test
    void listsEveryPropertyOfTheOntology() {
        Graph ontology = RDFParser.create()
                .source(getClass().getResourceAsStream("/ontology/demarche.ttl"))
                .lang(Lang.TTL)
                .toGraph();
        List<Node> unlisted = ontology.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .filter(triple -> triple.getObject().equals(OWL.ObjectProperty.asNode())
                        || triple.getObject().equals(OWL.DatatypeProperty.asNode()))
                .map(Triple::getSubject)
                .filter(property -> !PropertyOrder.INSTANCE.knows(property))
                .toList();
        assertEquals(List.of(), unlisted);
        assertTrue(ontology.contains(Vocabulary.HOLDER, RDF.Nodes.type, OWL.ObjectProperty.asNode()));
    }

    @Test
    void listsEveryPropertyOfTheContext() {
        List<String> unlisted = ContextProperties.all().stream()
                .filter(name -> !PropertyOrder.INSTANCE.knows(
                        NodeFactory.createURI(Prefixes.mapping().expandPrefix(name))))
                .toList();
        assertEquals(List.of(), unlisted);
    }
}
