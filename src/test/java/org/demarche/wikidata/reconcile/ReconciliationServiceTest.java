package org.demarche.wikidata.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.wikidata.reconcile.ReconciliationQuery.TypeStrict;
import org.demarche.wikidata.reconcile.ReconciliationService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReconciliationServiceTest {

    private static final String SELF = "http://localhost:3030/reconcile/wikidata";

    private final ReconciliationService service = Samples.service();

    @Test
    void aBareRequestGivesTheManifestWithItsOwnAddress() {
        JsonNode manifest = json(get("", Map.of()));
        assertEquals(
                SELF,
                manifest.path("suggest").path("entity").path("service_url").asString(""));
        assertEquals(
                SELF + "/preview?id={{id}}",
                manifest.path("preview").path("url").asString(""));
    }

    @Test
    void answersEveryQueryOfABatchUnderItsOwnKey() {
        JsonNode results = json(get("", Map.of("queries", """
                {"a": {"query": "NATO"}, "b": {"query": "North Atlantic Treaty Organization"}, "c": {"query": "Zzyzx"}}
                """)));
        assertEquals(List.of("a", "b", "c"), List.copyOf(results.propertyNames()));
        assertEquals("Q7184", first(results, "a").path("id").asString(""));
        assertEquals("Q7184", first(results, "b").path("id").asString(""));
        assertTrue(results.path("c").path("result").isArray());
    }

    @Test
    void aTypeLeavesOthersOut() {
        assertTrue(
                service.reconcile(ReconciliationQuery.of("NATO").ofType("Q5")).isEmpty());
        assertEquals(
                1,
                service.reconcile(ReconciliationQuery.of("NATO").ofType("Q43229"))
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"ANY, 1", "ALL, 0", "SHOULD, 1"})
    void takesSeveralTypesAsTheQueryWants(TypeStrict strict, int expected) {
        var query = new ReconciliationQuery("NATO", List.of("Q43229", "Q5"), strict, 5, List.of());
        assertEquals(expected, service.reconcile(query).size());
    }

    @Test
    void aTypeThatOnlyShouldHoldIsLetGoWhereNothingHasIt() {
        var query = new ReconciliationQuery("NATO", List.of("Q5"), TypeStrict.SHOULD, 5, List.of());
        assertEquals("Q7184", service.reconcile(query).getFirst().id());
    }

    @Test
    void findsAnEntityByItsIdOrItsIri() {
        for (String name : List.of("Q7184", "http://www.wikidata.org/entity/Q7184")) {
            ReconciliationCandidate found =
                    service.reconcile(ReconciliationQuery.of(name)).getFirst();
            assertEquals("Q7184", found.id());
            assertTrue(found.match());
        }
    }

    @Test
    void givesNoMoreThanItIsAskedFor() {
        var query = new ReconciliationQuery("Ada Lind", List.of(), TypeStrict.ANY, 1, List.of());
        assertEquals(1, service.reconcile(query).size());
        assertEquals(2, service.reconcile(ReconciliationQuery.of("Ada Lind")).size());
    }

    @Test
    void doesNotChooseBetweenTwoOfOneName() {
        assertTrue(service.reconcile(ReconciliationQuery.of("Ada Lind")).stream()
                .noneMatch(ReconciliationCandidate::match));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "label:NATO OR id:[Q1 TO Q9]",
                "NATO~2^5",
                "\"unclosed",
                "a AND (b",
                "/.*/",
                "\\",
                "+-!(){}[]^\"~*?:/",
                "\u202Eחדשות",
                "مرحبا NATO",
                "\u0000",
                ""
            })
    void whatTheIndexCouldTakeForSyntaxIsText(String name) {
        Answer answer =
                get("", Map.of("queries", JsonMapper.shared().writeValueAsString(Map.of("q", Map.of("query", name)))));
        assertEquals(200, answer.status(), answer.body());
        assertTrue(json(answer).path("q").path("result").size() <= 5);
    }

    @Test
    void aNameOfTenThousandCharactersMatchesNothing() {
        assertTrue(
                service.reconcile(ReconciliationQuery.of("NATO ".repeat(2_000))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"q\": []}",
                "{\"q\": {}}",
                "{\"q\": {\"query\": 1}}",
                "{} {}",
                "{\"q\": {\"query\": \"x\", \"typo\": 1}}",
                "{\"q\": {\"query\": \"x\"}, \"q\": {\"query\": \"y\"}}",
                "{\"q\": {\"query\": \"x\", \"type_strict\": \"maybe\"}}",
                "{\"q\": {\"query\": \"x\", \"limit\": \"many\"}}",
                "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"P17\"}]}}",
                "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"P17\", \"v\": {}}]}}"
            })
    void saysWhatIsWrongWithABatch(String queries) {
        Answer answer = get("", Map.of("queries", queries));
        assertEquals(400, answer.status());
        assertEquals("error", json(answer).path("status").asString(""));
        assertFalse(json(answer).path("message").asString("").isEmpty());
    }

    @Test
    void refusesABatchThatIsTooLarge() {
        Map<String, Object> batch = new HashMap<>();
        IntStream.range(0, 101).forEach(i -> batch.put("q" + i, Map.of("query", "x")));
        assertEquals(
                400,
                get("", Map.of("queries", JsonMapper.shared().writeValueAsString(batch)))
                        .status());
        String long1 = "{\"q\": {\"query\": \"" + "x".repeat(1 << 20) + "\"}}";
        assertEquals(400, get("", Map.of("queries", long1)).status());
    }

    @Test
    void nestedTooDeepIsRefused() {
        assertEquals(400, get("", Map.of("queries", "{\"q\":".repeat(5_000))).status());
    }

    @Test
    void suggestsWhatBeginsWithWhatIsTyped() {
        JsonNode result = json(get("/suggest/entity", Map.of("prefix", "nat"))).path("result");
        assertEquals("Q7184", result.path(0).path("id").asString(""));
        assertEquals(
                "organization",
                result.path(0).path("notable").path(0).path("name").asString(""));
        assertEquals(
                "Q5",
                json(get("/suggest/type", Map.of("prefix", "hum")))
                        .path("result")
                        .path(0)
                        .path("id")
                        .asString(""));
        assertEquals(
                "P17",
                json(get("/suggest/property", Map.of("prefix", "countr")))
                        .path("result")
                        .path(0)
                        .path("id")
                        .asString(""));
        assertEquals(0, json(get("/suggest/entity", Map.of())).path("result").size());
    }

    @Test
    void markupOfEntitiesIsTextInPreviewsAndFlyouts() {
        Answer preview = get("/preview", Map.of("id", "Q7184"));
        assertEquals("text/html; charset=utf-8", preview.type());
        assertTrue(preview.body().contains("NATO"));
        assertFalse(preview.body().contains("<script>"));
        assertFalse(json(get("/flyout/entity", Map.of("id", "Q7184")))
                .path("html")
                .asString("")
                .contains("<script>"));
        String unknown =
                get("/preview", Map.of("id", "<img src=x onerror=alert(1)>")).body();
        assertFalse(unknown.contains("<img"), unknown);
    }

    @Test
    void extendsEntitiesWithValuesOfEverySort() {
        JsonNode answer = json(get("", Map.of("extend", """
                {"ids": ["Q7184", "Q16", "Q404"], "properties": [{"id": "P463"}, {"id": "P571"}, {"id": "P856"}, {"id": "P625"},
                 {"id": "Lfr"}, {"id": "Aen"}, {"id": "P31"}, {"id": "P99999"}]}
                """)));
        JsonNode nato = answer.path("rows").path("Q7184");
        JsonNode canada = answer.path("rows").path("Q16");
        assertEquals(
                "1949-04-04T00:00:00", nato.path("P571").path(0).path("date").asString(""));
        assertEquals("1867", canada.path("P571").path(0).path("str").asString(""));
        assertEquals(
                "https://www.nato.int", nato.path("P856").path(0).path("str").asString(""));
        assertEquals("50.876,4.422", nato.path("P625").path(0).path("str").asString(""));
        assertEquals(
                "Organisation du traité de l'Atlantique nord",
                nato.path("Lfr").path(0).path("str").asString(""));
        assertEquals("organization", nato.path("P31").path(0).path("name").asString(""));
        assertEquals("NATO", canada.path("P463").path(0).path("name").asString(""));
        assertEquals(8, answer.path("rows").path("Q404").size());
        assertEquals(0, answer.path("rows").path("Q404").path("P463").size());
    }

    @Test
    void limitsValuesAsTheSettingSays() {
        JsonNode answer = json(get("", Map.of("extend", """
                {"ids": ["Q16"], "properties": [{"id": "P463", "settings": {"limit": 1}}]}
                """)));
        assertEquals(1, answer.path("rows").path("Q16").path("P463").size());
    }

    @Test
    void wrapsAnAnswerInTheCallOfAFunctionOnlyIfItsNameIsOne() {
        Answer wrapped = get("", Map.of("callback", "jQuery123.done"));
        assertTrue(wrapped.body().startsWith("/**/jQuery123.done({"), wrapped.body());
        assertEquals("application/javascript; charset=utf-8", wrapped.type());
        assertEquals(400, get("", Map.of("callback", "alert(1)//")).status());
        assertEquals(400, get("", Map.of("callback", "")).status());
    }

    @Test
    void knowsWhichPathsThereAre() {
        assertEquals(404, get("/nothing", Map.of()).status());
        assertEquals(400, get("/preview", Map.of()).status());
    }

    @Test
    void everyPropertyThatIsProposedCanBeFetched() {
        JsonNode proposed = json(get("/properties", Map.of("type", "Q5", "limit", "3")));
        assertEquals(3, proposed.path("properties").size());
        String ids = IntStream.range(0, 3)
                .mapToObj(i -> "{\"id\": " + proposed.path("properties").path(i).path("id") + "}")
                .collect(Collectors.joining(","));
        assertEquals(
                200,
                get("", Map.of("extend", "{\"ids\": [\"Q16\"], \"properties\": [" + ids + "]}"))
                        .status());
    }

    private Answer get(String path, Map<String, String> fields) {
        return service.answer(SELF, path, fields);
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode first(JsonNode results, String key) {
        return results.path(key).path("result").path(0);
    }
}
