package org.demarche.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.demarche.model.CorpusDescription;
import org.demarche.model.Entities;
import org.demarche.model.LangText;
import org.demarche.model.State;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class DefinitionCheckTest {

    private static final String BASE = "https://example.org/";

    private final DefinitionCheck check = new DefinitionCheck();

    @Test
    void takesOneDefinitionTwice() {
        assertEquals(List.of(), add(BASE, "one", state("norvane", "Norvane")));
        assertEquals(List.of(), add(BASE, "two", state("norvane", "Norvane")));
    }

    @Test
    void reportsTwoDefinitionsOfOneId() {
        add(BASE, "one", state("norvane", "Norvane"));
        assertEquals(
                List.of(ProblemCode.CONFLICTING_DEFINITION), add(BASE, "two", state("norvane", "Kingdom of Norvane")));
    }

    @Test
    void reportsEveryClashOfAFile() {
        add(BASE, "one", state("norvane", "Norvane"), state("tarnland", "Tarnland"));
        assertEquals(
                2,
                add(BASE, "two", state("norvane", "N."), state("tarnland", "T."))
                        .size());
    }

    @Test
    void forgetsAFileThatClashes() {
        add(BASE, "one", state("norvane", "Norvane"));
        add(BASE, "two", state("norvane", "N."), state("tarnland", "T."));
        assertEquals(List.of(), add(BASE, "three", state("tarnland", "Tarnland")));
    }

    @Test
    void reportsTwoFilesOfOneName() {
        add(BASE, "one");
        assertEquals(List.of(ProblemCode.REPEATED_ARTICLE), add(BASE, "one"));
    }

    @Test
    void reportsAThingWithTheNameOfAFile() {
        add(BASE, "one");
        assertEquals(List.of(ProblemCode.CONFLICTING_DEFINITION), add(BASE, "two", state("one", "One")));
    }

    @Test
    void keepsApartWhatHasAnotherBase() {
        add(BASE, "one", state("norvane", "Norvane"));
        assertEquals(List.of(), add("https://example.com/", "one", state("norvane", "N.")));
    }

    private List<ProblemCode> add(String base, String id, State... states) {
        Entities entities = new Entities(List.of(states), List.of(), List.of(), List.of(), List.of());
        CorpusDescription file = new CorpusDescription(base, id, text(id), null, null, false, entities);
        return check.add(DefinitionCheck.Definitions.of(file, SourceMap.EMPTY)).stream()
                .map(Problem::code)
                .toList();
    }

    private static State state(String id, String name) {
        return new State(id, text(name), List.of(), null, List.of());
    }

    private static LangText text(String value) {
        return new LangText(value, "en");
    }
}
