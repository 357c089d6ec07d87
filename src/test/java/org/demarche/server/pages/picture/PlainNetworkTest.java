package org.demarche.server.pages.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.demarche.server.pages.picture.Network.Sort;
import org.demarche.server.pages.picture.Network.Tie;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNetworkTest {

    @ParameterizedTest
    @CsvSource({"1, AGREEMENT", "0.9, BOTH", "0.5, BOTH", "0.1, BOTH", "0, DISAGREEMENT", "'', PLAIN"})
    void aPairThatAgreesOnSomeTargetsOnlyIsMixed(String share, Sort expected) {
        Map<String, EntityLabel> entities = new LinkedHashMap<>();
        List.of("http://a.example/1", "http://a.example/2")
                .forEach(iri -> entities.put(iri, new EntityLabel(iri, iri)));
        var row = BindingFactory.builder()
                .add(Var.alloc("one"), NodeFactory.createURI("http://a.example/1"))
                .add(Var.alloc("other"), NodeFactory.createURI("http://a.example/2"));
        if (!share.isEmpty()) {
            row.add(Var.alloc("share"), NodeFactory.createLiteralString(share));
        }
        Network network = PlainNetwork.of(
                List.of(new Row(row.build())), "one", "other", "share", entities, iri -> EntityType.PERSON);
        assertEquals(List.of(expected), network.ties().stream().map(Tie::sort).toList());
    }
}
