package org.demarche.server.pages.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.demarche.rdf.Terms;
import org.demarche.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static final NameIndex INDEX = NameIndex.of(
            List.of(
                    thing("eu", Terms.ORGANIZATION, "European Union", "3"),
                    thing("union", Terms.ORGANIZATION, "Union", "1"),
                    thing("fishers", Terms.ORGANIZATION, "Union of Fishers", "9"),
                    thing("el-pais", Terms.ORGANIZATION, "El País", "2"),
                    thing("toll", Vocabulary.PROPOSAL, "A toll on the strait", "5")),
            List.of(other("eu", "Brussels")));

    private static Row thing(String id, Node type, String name, String positions) {
        BindingBuilder row = BindingBuilder.create();
        row.add(Var.alloc("thing"), NodeFactory.createURI("http://example.org/" + id));
        row.add(Var.alloc("class"), type);
        row.add(Var.alloc("name"), NodeFactory.createLiteralString(name));
        row.add(Var.alloc("positions"), NodeFactory.createLiteralString(positions));
        return new Row(row.build());
    }

    private static Row other(String id, String name) {
        BindingBuilder row = BindingBuilder.create();
        row.add(Var.alloc("thing"), NodeFactory.createURI("http://example.org/" + id));
        row.add(Var.alloc("name"), NodeFactory.createLiteralString(name));
        return new Row(row.build());
    }

    private static List<String> found(String text) {
        return INDEX.find(text, 10).stream().map(NameEntry::name).toList();
    }

    @Test
    void theNameItselfComesFirstThenNamesThatBeginSoThenTheRest() {
        assertEquals(List.of("Union", "Union of Fishers", "European Union"), found("union"));
    }

    @Test
    void wordsMayBeUnfinishedAndInAnyOrder() {
        assertEquals(List.of("Union of Fishers"), found("fish uni"));
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertEquals(List.of("El País"), found("PAIS"));
        assertEquals(List.of("El País"), found("país"));
    }

    @Test
    void otherNamesAreFoundToo() {
        assertEquals(List.of("European Union"), found("brussels"));
    }

    @Test
    void onlySoManyAreGivenTheBest() {
        assertEquals("Union", INDEX.find("u", 1).getFirst().name().substring(0, 5));
        assertEquals(1, INDEX.find("u", 1).size());
    }

    @Test
    void textWithoutAnyWordFindsNothing() {
        assertTrue(found("").isEmpty());
        assertTrue(found(" -- \"").isEmpty());
        assertTrue(found("unio x").isEmpty());
    }

    @Test
    void thingsAreListedByTheirPositions() {
        assertEquals(
                List.of("Union of Fishers", "European Union", "El País", "Union"),
                INDEX.all(ThingKind.ACTORS).stream().map(NameEntry::name).toList());
        assertEquals(1, INDEX.count(ThingKind.PROPOSAL));
    }
}
