package org.demarche.wikidata.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.linking.Linking;
import org.demarche.load.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateFinderTest {

    private static final String BY = "\"judgement\": \"%s\", \"by\": \"A. B.\", \"on\": \"2026-11-25\"";

    @TempDir
    private Path folder;

    @Test
    void twoActorsOfOneEntityAreOne() throws IOException {
        List<Duplicate> found = duplicates(
                person("ada", "Ada Lind") + "," + person("a-lind", "Augusta Berg"),
                entity("ada", "Q1") + "," + entity("a-lind", "Q1"));
        assertEquals(1, found.size());
        assertEquals("both are linked to Q1", found.getFirst().reason());
        assertEquals(100, found.getFirst().score());
    }

    @Test
    void twoActorsOfOneNameMayBeOne() throws IOException {
        List<Duplicate> found = duplicates(person("ada", "Ada Lind") + "," + person("other", "ADA LIND"), "");
        assertEquals(1, found.size());
        assertEquals("ada", found.getFirst().kept().id());
        assertTrue(found.getFirst().mergeable());
    }

    @Test
    void twoActorsOfTwoEntitiesAreTwoWhateverTheirNames() throws IOException {
        assertEquals(
                List.of(),
                duplicates(
                        person("ada", "Ada Lind") + "," + person("other", "Ada Lind"),
                        entity("ada", "Q1") + "," + entity("other", "Q2")));
    }

    @Test
    void aPersonAndAnInstitutionAreTwo() throws IOException {
        assertEquals(
                List.of(),
                duplicates(
                        person("ada", "Ada Lind")
                                + ", {\"id\": \"firm\", \"type\": \"Institution\", \"name\": \"Ada Lind\"}",
                        ""));
    }

    @Test
    void whatIsJudgedIsNotProposedAgain() throws IOException {
        String actors = person("ada", "Ada Lind") + "," + person("other", "Ada Lind");
        for (String judgement : List.of("negative", "unsure")) {
            assertEquals(
                    List.of(),
                    duplicates(
                            actors, "{\"actor\": \"other\", \"mergeInto\": \"ada\", " + BY.formatted(judgement) + "}"));
        }
        assertEquals(
                List.of(),
                duplicates(actors, "{\"actor\": \"other\", \"mergeInto\": \"ada\", " + BY.formatted("positive") + "}"));
    }

    private List<Duplicate> duplicates(String actors, String links) throws IOException {
        Files.writeString(folder.resolve("corpus.json"), """
                {"@context": ["https://w3id.org/demarche/context.jsonld", {"@base": "https://example.org/", "@language": "en"}],
                 "id": "corpus", "type": "Corpus", "title": "Corpus", "uriSpace": "https://example.org/", "actors": [%s]}
                """.formatted(actors));
        Files.writeString(folder.resolve("links.json"), """
                {"type": "Links", "id": "links", "base": "https://example.org/", "links": [%s]}
                """.formatted(links));
        Linking linking = Linking.of(Corpus.at(folder));
        assertEquals(List.of(), linking.problems());
        return linking.duplicates();
    }

    private static String person(String id, String name) {
        return "{\"id\": \"%s\", \"type\": \"Person\", \"name\": \"%s\"}".formatted(id, name);
    }

    private static String entity(String actor, String entity) {
        return "{\"actor\": \"%s\", \"entity\": \"%s\", %s}".formatted(actor, entity, BY.formatted("positive"));
    }
}
