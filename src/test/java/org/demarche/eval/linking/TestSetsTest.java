package org.demarche.eval.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.wikidata.EntityMaker;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.index.EntityIndex;
import org.demarche.wikidata.index.IndexException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestSetsTest {

    @TempDir
    Path folder;

    @Test
    void namesThatSeveralHaveAreToldApartByWhatElseIsKnown() throws IOException {
        try (EntityIndex index = EntityIndex.of(
                "some",
                List.of(
                        EntityMaker.institution("Q1", "Trinity College")
                                .country("Q145")
                                .described("college, Oxford, UK")
                                .make(),
                        EntityMaker.institution("Q2", "trinity-college")
                                .country("Q27")
                                .make(),
                        EntityMaker.institution("Q3", "Another").make()))) {
            List<TestSet> sets = TestSets.of(index, Optional.empty());

            List<TestCase> shared = named("shared names, country known", sets);
            assertEquals(
                    List.of("Q1", "Q2"),
                    shared.stream().map(TestCase::entity).sorted().toList());
            assertTrue(shared.stream()
                    .noneMatch(one -> one.mention().context().countries().isEmpty()));
            assertEquals(
                    List.of("Q1 Oxford"),
                    named("shared names, country and place known", sets).stream()
                            .map(one ->
                                    one.entity() + " " + one.mention().context().description())
                            .toList());
        }
    }

    @Test
    void personsAreNamedInManyWaysAndBesideThemOthers() throws IOException {
        try (EntityIndex index = EntityIndex.of(
                "some",
                List.of(
                        EntityMaker.person("Q1", "Zoë Amélie Keller")
                                .country("Q39")
                                .described("Swiss engineer")
                                .date(PropertyIds.BIRTH, 1950)
                                .make(),
                        EntityMaker.person("Q2", "John Smith")
                                .country("Q30")
                                .described("singer, songwriter")
                                .make()))) {
            Map<String, TestCase> cases = named("names of persons", TestSets.of(index, Optional.empty())).stream()
                    .filter(one -> one.entity().equals("Q1"))
                    .collect(Collectors.toMap(TestCase::sort, one -> one));

            assertEquals("Z. A. Keller", name(cases, "initials"));
            assertEquals("Keller, Zoë Amélie", name(cases, "surname first"));
            assertEquals("Keller, Z. A.", name(cases, "surname first, initials"));
            assertEquals("Keller Zoë Amélie", name(cases, "reordered"));
            assertEquals("Zoe Amelie Keller", name(cases, "without diacritics"));
            assertEquals(false, cases.get("namesake").isPresent());
            assertEquals(
                    List.of("Q30"), cases.get("namesake").mention().context().countries());
            assertEquals("John Keller", name(cases, "other given name"));
            assertEquals(false, cases.get("other given name").isPresent());
            assertEquals("J. Keller", name(cases, "other initial"));
            assertEquals(false, cases.get("other initial").isPresent());
        }
    }

    private static String name(Map<String, TestCase> cases, String sort) {
        return cases.get(sort).mention().name();
    }

    @Test
    void namesOfAFileAreReadWithAndWithoutTheirCountry() throws IOException {
        Path names = Files.writeString(folder.resolve("names.jsonl"), """
                {"query": "Universität X", "lang": null, "kind": "alias+label", "country": "DE", "qid": "Q5"}

                {"qid": "Q6", "query": "UX", "kind": "acronym", "more": {"a": [1]}}
                """);

        List<TestCase> known = OrganizationNameCases.read(names, true);

        assertEquals(
                List.of("alias", "acronym"), known.stream().map(TestCase::sort).toList());
        assertEquals(List.of("DE"), known.getFirst().mention().context().countries());
        assertEquals(List.of(), known.get(1).mention().context().countries());
        assertEquals(
                List.of(),
                OrganizationNameCases.read(names, false)
                        .getFirst()
                        .mention()
                        .context()
                        .countries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": \"X\"}",
                "[]",
                "nonsense",
                "{\"query\": \"X\", \"qid\": \"Q1\"",
                "{\"query\": 5, \"qid\": \"Q1\"}"
            })
    void theLineThatIsNoNameIsTold(String line) throws IOException {
        Path names =
                Files.writeString(folder.resolve("names.jsonl"), "{\"query\": \"X\", \"qid\": \"Q1\"}\n" + line + "\n");

        IndexException wrong = assertThrows(IndexException.class, () -> OrganizationNameCases.read(names, false));

        assertTrue(wrong.getMessage().contains("names.jsonl:2 "), wrong.getMessage());
    }

    private static List<TestCase> named(String name, List<TestSet> sets) {
        return sets.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow()
                .cases();
    }
}
