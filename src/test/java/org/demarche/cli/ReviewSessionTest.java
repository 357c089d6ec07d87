package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.linking.Linking;
import org.demarche.load.Corpus;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.link.EntityFinder;
import org.demarche.wikidata.link.LinkableEntity;
import org.demarche.wikidata.reconcile.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review as a person walks through it: what is typed, what is shown, and what stands in the file after each answer. */
class ReviewSessionTest {

    private final StringWriter shown = new StringWriter();
    private final EntitySource entities = Samples.source();

    @TempDir
    private Path folder;

    private Linking linking;

    @BeforeEach
    void copyTheCorpusWithoutItsLinks() throws IOException {
        Files.copy(Path.of("data/corpus.json"), folder.resolve("corpus.json"));
        linking = Linking.of(Corpus.at(folder));
    }

    @Test
    void showsTheThingBesideWhatItCouldBe() throws IOException {
        review("q\n", "gcsp");
        String text = shown.toString();
        assertTrue(text.contains("Q1502181"), text);
        assertTrue(text.contains("Geneva Centre for Security Policy"), text);
        assertTrue(text.contains("Switzerland"), text);
        assertTrue(text.contains("score"), text);
        assertEquals(List.of(), linking.links().links());
    }

    @Test
    void everyAnswerIsSavedAtOnce() throws IOException {
        review("1\nq\n", "nato", "gcsp", "canada");
        Link link = only("nato");
        assertEquals(Judgement.POSITIVE, link.judgement());
        assertFalse(link.automatic());
        assertEquals("A. B.", link.by());
        assertEquals(LocalDate.of(2026, 11, 25), link.on());
        assertTrue(link.score() != null && !link.features().isEmpty(), link::toString);
        assertEquals(1, linking.links().links().size());
    }

    @Test
    void refusesAndIsUnsure() throws IOException {
        review("r1\nu1\n", "nato", "gcsp");
        assertEquals(Judgement.NEGATIVE, only("nato").judgement());
        assertEquals(Judgement.UNSURE, only("gcsp").judgement());
    }

    @Test
    void whatWasRefusedIsNotProposedAgain() throws IOException {
        review("r1\n", "nato");
        var again =
                linking.propose(subjects("nato"), EntityFinder.among(entities)).getFirst();
        assertTrue(again.match().candidates().stream()
                .noneMatch(it -> it.entity().id().equals("Q7184")));
    }

    @Test
    void noneRefusesAllThatAreShown() throws IOException {
        review("n\n", "canada");
        assertTrue(linking.links().links().stream()
                .filter(link -> link.subject().equals("canada"))
                .allMatch(link -> link.judgement() == Judgement.NEGATIVE));
        assertFalse(linking.links().links().isEmpty());
    }

    @Test
    void searchesUnderAnotherNameAndLooksAtAnEntity() throws IOException {
        review("/Geneva Centre for Security Policy\n1\n", "vcdnp");
        assertEquals("Q1502181", only("vcdnp").to().id());
        review("Q7184\n1\n", "ubc");
        assertEquals("Q7184", only("ubc").to().id());
        review("Q404\nq\n", "gcsp");
        assertTrue(shown.toString().contains("Q404 is not in samples"), shown::toString);
    }

    @Test
    void skipsAndEndsWithTheInput() throws IOException {
        assertEquals(0, review("s\n", "nato", "gcsp"));
        assertEquals(List.of(), linking.links().links());
    }

    @Test
    void anAnswerThatIsNoneShowsTheKeys() throws IOException {
        review("what?\n9\n\nq\n", "nato");
        assertTrue(shown.toString().contains("reject all candidates"), shown::toString);
        assertTrue(shown.toString().contains("There is no candidate 9."), shown::toString);
        assertEquals(List.of(), linking.links().links());
    }

    @Test
    void anAnswerThatContradictsAnotherIsTold() throws IOException {
        review("1\n", "nato");
        review("Q16\n1\nq\n", "nato");
        assertTrue(shown.toString().contains("Q7184 already"), shown::toString);
        assertEquals("Q7184", only("nato").to().id());
    }

    private int review(String typed, String... ids) throws IOException {
        EntityFinder finder = EntityFinder.among(entities);
        var in = new BufferedReader(new StringReader(typed));
        ReviewSession review = new ReviewSession(
                linking, finder, entities, "en", "A. B.", LocalDate.of(2026, 11, 25), in, new PrintWriter(shown), 100);
        return review.walk(linking.propose(subjects(ids), finder)).judged();
    }

    private List<LinkableEntity> subjects(String... ids) {
        return List.of(ids).stream()
                .map(id -> linking.linkableEntities().find(id).orElseThrow())
                .toList();
    }

    private Link only(String subject) throws IOException {
        List<Link> about = linking.links().links().stream()
                .filter(link -> link.subject().equals(subject))
                .toList();
        assertEquals(1, about.size(), about::toString);
        return about.getFirst();
    }
}
