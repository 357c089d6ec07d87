package org.demarche.wikidata.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.index.EntityIndex;
import org.demarche.wikidata.reconcile.ReconciliationService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names as the rows of real tables have them. */
class ReconciledNamesTest {

    private static final String SELF = "https://archive.example/reconcile/wikidata";

    private final EntityIndex entities = EntityIndex.of(
            "names",
            List.of(
                    entity("Q1", EntityKind.PERSON, "Marc Vallin"),
                    entity("Q2", EntityKind.STATE, "South Korea", "Republic of Korea"),
                    entity("Q3", EntityKind.INSTITUTION, "General Motors"),
                    entity("Q4", EntityKind.STATE, "Switzerland")));
    private final ReconciliationService service = new ReconciliationService(entities, ServiceProfiles.wikidata("en"));

    private static KnownEntity entity(String id, EntityKind kind, String label, String... aliases) {
        return new KnownEntity(
                id,
                Map.of("en", label),
                Map.of("en", List.of(aliases)),
                List.of(),
                Map.of(),
                Set.of(kind),
                List.of("Q5"),
                List.of(),
                Map.of(PropertyIds.INCEPTION, new PartialDate(1949, 4, 4)),
                null,
                Map.of(),
                1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prof. Marc Vallin",
                "Mr Marc Vallin",
                "Marc Vallin, PhD",
                "Marc Vallin, Ph. D.",
                "Prof. Dr. Marc Vallin MP",
                "Marc Vallin Jr.",
                "Ambassador Marc Vallin (ret.)",
                "Sir Marc Vallin KBE"
            })
    void titlesAndSuffixesDoNotCount(String name) {
        assertEquals(score("Marc Vallin"), score(name));
        assertTrue(first(name).match(), name);
    }

    @Test
    void aNameThatBeginsLikeATitleStaysWhole() {
        assertEquals("General Motors", Honorifics.strip("General Motors"));
        assertEquals("Jack Ma", Honorifics.strip("Dr. Jack Ma"));
        assertEquals("Q3", first("General Motors").id());
    }

    @ParameterizedTest
    @CsvSource({"Korea, false", "South Korea, true", "Republic of Korea, true", "Switzerland, true", "Motors, false"})
    void onlyAWholeNameIsMatched(String name, boolean match) {
        assertEquals(match, first(name).match());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.wikidata.org/wiki/Q2",
                "http://www.wikidata.org/entity/Q2",
                "https://m.wikidata.org/wiki/Q2#P31",
                "wikidata.org/wiki/Special:EntityData/Q2.json"
            })
    void theUrlOfAWikidataPageIsItsEntity(String url) {
        assertEquals("Q2", first(url).id());
        assertTrue(first(url).match());
    }

    @Test
    void aRowThatCannotBeReadSpoilsNoOther() {
        JsonNode results = query(
                "{\"a\": {\"query\": \"Switzerland\"}, \"b\": {\"query\": 7}, \"c\": {\"query\": null}, \"d\": {\"query\":"
                        + " \"Switzerland\", \"properties\": [{\"pid\": \"P17\", \"v\": null}, {\"pid\": \"P31\", \"v\": [null]}]}}");
        assertEquals("Q4", results.at("/a/result/0/id").asString(""));
        assertEquals(0, results.at("/b/result").size());
        assertEquals(0, results.at("/c/result").size());
        assertEquals(results.at("/a/result"), results.at("/d/result"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1949-04-04", " 1949-04-04 ", "1949-04-04 00:00:00", "1949-04-04T00:00:00Z"})
    void datesMayHaveBlanksAndTimes(String date) {
        var query = ReconciliationQuery.of("Switzerland").with(PropertyIds.INCEPTION, date);
        assertEquals(1.0, service.reconcile(query).getFirst().features().get("same-date"));
    }

    @Test
    void thePreviewOfAnUnknownIdIsAPage() {
        Answer answer = service.answer(SELF, "/preview", Map.of("id", "Q404<b>"));
        assertEquals(404, answer.status());
        assertTrue(answer.type().startsWith("text/html"));
        assertTrue(answer.body().contains("no entity with this id"), answer.body());
        assertFalse(answer.body().contains("Q404<b>"), answer.body());
    }

    @Test
    void linksToActorsLeadToTheServerThatAnswers() {
        ReconciliationService actors =
                new ReconciliationService(entities, ServiceProfiles.corpus("https://w3id.org/demarche/id/", "en"));
        Answer answer = actors.answer("https://archive.example/reconcile/actors", "", Map.of());
        assertEquals(
                "https://archive.example/id/{{id}}",
                JsonMapper.shared().readTree(answer.body()).at("/view/url").asString(""));
    }

    private JsonNode query(String batch) {
        return JsonMapper.shared()
                .readTree(service.answer(SELF, "", Map.of("queries", batch)).body());
    }

    private double score(String name) {
        return first(name).score();
    }

    private ReconciliationCandidate first(String name) {
        return service.reconcile(ReconciliationQuery.of(name)).getFirst();
    }
}
