package org.demarche.server.pages.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private static final SearchIndex INDEX = SearchIndex.of(
            List.of(
                    thing("eu", ExternalTerms.ORGANIZATION),
                    thing("union", ExternalTerms.ORGANIZATION),
                    thing("fishers", ExternalTerms.ORGANIZATION),
                    thing("el-pais", ExternalTerms.ORGANIZATION),
                    thing("nameless", ExternalTerms.ORGANIZATION),
                    thing("toll", Vocabulary.PROPOSAL)),
            List.of(
                    value("eu", ExternalTerms.NAME, "European Union"),
                    value("eu", ExternalTerms.ALT_LABEL, "Brussels"),
                    value("eu", Vocabulary.POSITIONS_HELD, "3"),
                    value("union", ExternalTerms.NAME, "Union"),
                    value("union", Vocabulary.POSITIONS_HELD, "1"),
                    value("fishers", ExternalTerms.NAME, "Union of Fishers"),
                    value("fishers", Vocabulary.POSITIONS_HELD, "9"),
                    value("el-pais", ExternalTerms.NAME, "El País"),
                    value("el-pais", Vocabulary.POSITIONS_HELD, "2"),
                    value("toll", ExternalTerms.PREF_LABEL, "A toll on the strait"),
                    value("toll", Vocabulary.ACTORS_FOR, "2"),
                    value("somebody-else", ExternalTerms.NAME, "Union elsewhere")));

    private static Row thing(String id, Node type) {
        BindingBuilder row = BindingBuilder.create();
        row.add(Var.alloc("thing"), NodeFactory.createURI("http://example.org/" + id));
        row.add(Var.alloc("class"), type);
        return new Row(row.build());
    }

    private static Row value(String id, Node property, String value) {
        BindingBuilder row = BindingBuilder.create();
        row.add(Var.alloc("thing"), NodeFactory.createURI("http://example.org/" + id));
        row.add(Var.alloc("property"), property);
        row.add(Var.alloc("value"), NodeFactory.createLiteralString(value));
        return new Row(row.build());
    }

    private static List<String> found(String text) {
        return INDEX.find(text, 10).stream().map(EntitySummary::name).toList();
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
    void theLimitKeepsTheBest() {
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
    void aNameOfAnyLengthIsFound() {
        String endless = "a".repeat(40_000);
        SearchIndex index = SearchIndex.of(
                List.of(thing("x", Vocabulary.PROPOSAL)), List.of(value("x", ExternalTerms.PREF_LABEL, endless)));
        assertEquals(endless, index.find(endless, 1).getFirst().name());
        assertTrue(index.find("b", 1).isEmpty());
    }

    @Test
    void amongEqualsThoseWithTheMostPositionsComeFirst() {
        assertEquals(List.of("European Union", "El País"), found("e"));
    }

    @Test
    void entitiesAreListedByTheirPositions() {
        assertEquals(
                List.of("Union of Fishers", "European Union", "El País", "Union"),
                INDEX.all(EntityType.ACTORS).stream().map(EntitySummary::name).toList());
        assertEquals(1, INDEX.count(EntityType.PROPOSAL));
        assertEquals(2, INDEX.get("http://example.org/toll").orElseThrow().actorsFor());
    }
}
