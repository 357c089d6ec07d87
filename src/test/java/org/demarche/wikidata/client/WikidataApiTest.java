package org.demarche.wikidata.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.http.ClientSettings;
import org.demarche.http.MisbehavingServer;
import org.demarche.http.ServiceException;
import org.demarche.http.WebClient;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PropertyIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wikidata's interfaces, with answers in the forms that they have. */
class WikidataApiTest {

    private static final String SEARCH = """
        {"searchinfo": {"search": "nato"}, "search": [
          {"id": "Q7184", "title": "Q7184", "pageid": 8275, "display": {"label": {"value": "NATO", "language": "en"}},
           "repository": "wikidata", "url": "//www.wikidata.org/wiki/Q7184",
           "concepturi": "http://www.wikidata.org/entity/Q7184", "label": "NATO",
           "description": "intergovernmental military alliance",
           "match": {"type": "label", "language": "en", "text": "NATO"}},
          {"id": "Q1", "title": "Q1", "repository": "wikidata", "match": {"type": "alias", "language": "en", "text": "x"}},
          {"id": "P31", "label": "a property, which belongs to no search for items"}
        ], "search-continue": 2, "success": 1}
        """;

    private static final String NATO = """
        {"entities": {"Q7184": {"pageid": 8275, "ns": 0, "title": "Q7184", "lastrevid": 1, "type": "item", "id": "Q7184",
          "labels": {"en": {"language": "en", "value": "NATO"}}, "descriptions": [], "aliases": {"en": [
          {"language": "en", "value": "North Atlantic Treaty Organization"}]},
          "claims": {"P159": [{"mainsnak": {"snaktype": "value", "property": "P159", "datavalue": {"value":
          {"entity-type": "item", "numeric-id": 239, "id": "Q239"}, "type": "wikibase-entityid"}}, "type": "statement",
          "rank": "normal"}]}, "sitelinks": {"enwiki": {"site": "enwiki", "title": "NATO", "badges": []}}}}}
        """;

    private final MisbehavingServer server = new MisbehavingServer();
    private final List<Duration> waits = new ArrayList<>();
    private final WikidataApi api = new WikidataApi(
            new WebClient(ClientSettings.of("ada@example.org"), InstantSource.system(), waits::add), server.uri());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void searchesByName() {
        server.json(SEARCH);
        List<SearchHit> hits = api.search("nato & co", "en", 7);
        assertEquals(
                List.of(
                        new SearchHit("Q7184", "NATO", "intergovernmental military alliance"),
                        new SearchHit("Q1", "Q1", "")),
                hits);
        String query = server.asked().getFirst().uri().getRawQuery();
        assertTrue(query.contains("action=wbsearchentities") && query.contains("search=nato+%26+co"), query);
        assertTrue(query.contains("limit=7") && query.contains("format=json"), query);
    }

    @Test
    void readsAnEntity() {
        server.json(NATO);
        KnownEntity nato = api.entity("Q7184").orElseThrow();
        assertEquals("NATO", nato.label("en"));
        assertEquals(List.of("Q239"), nato.targets(PropertyIds.HEADQUARTERS));
        assertEquals(
                "/wiki/Special:EntityData/Q7184.json",
                server.asked().getFirst().uri().getPath());
    }

    @Test
    void anEntityThatWasMergedIsTheOneThatItBecame() {
        server.json(NATO);
        assertEquals("Q7184", api.entity("Q123456").orElseThrow().id());
    }

    @Test
    void knowsThatAnEntityDoesNotExist() {
        server.status(404).json("{\"entities\": {\"Q2\": {\"id\": \"Q2\", \"missing\": \"\"}}}");
        assertEquals(Optional.empty(), api.entity("Q999999999999"));
        assertEquals(Optional.empty(), api.entity("Q2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P31", "Q0", "Q1/../../w", "", "Q1\nX"})
    void asksOnlyForWhatCanBeAnEntity(String id) {
        assertEquals(Optional.empty(), api.entity(id));
        assertEquals(List.of(), server.asked());
    }

    @Test
    void tellsAnErrorThatComesWithStatus200() {
        server.json("{\"error\": {\"code\": \"badvalue\", \"info\": \"Unrecognized value\\u0007\", \"*\": \"See …\"}}");
        ServiceException error = assertThrows(ServiceException.class, () -> api.search("x", "en", 5));
        assertTrue(error.getMessage().contains("badvalue Unrecognized value"), error.getMessage());
        assertTrue(error.getMessage().chars().noneMatch(Character::isISOControl), error.getMessage());
    }

    @Test
    void asksAgainWhenTheServersLagBehind() {
        server.json("{\"error\": {\"code\": \"maxlag\", \"info\": \"Waiting for a server: 6 seconds lagged\"}}")
                .json(SEARCH);
        assertEquals(2, api.search("nato", "en", 5).size());
        assertEquals(1, waits.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"search\": {}}", "null", "{\"entities\": []}"})
    void saysThatAnAnswerIsOfAnotherForm(String body) {
        server.json(body);
        ServiceException error = assertThrows(ServiceException.class, () -> api.search("x", "en", 5));
        assertTrue(error.getMessage().contains("unexpected response"), error.getMessage());
    }

    @Test
    void aNameOfAnyLengthIsAskedInPart() {
        server.json(SEARCH);
        api.search("\uD83D\uDEA2".repeat(10_000), "en", 5);
        assertTrue(server.asked().getFirst().uri().toString().length() < 5_000);
    }

    @Test
    void givesCandidatesLikeAnyOtherSource() {
        server.json(SEARCH).json(NATO).json("{\"entities\": {\"Q1\": {\"id\": \"Q1\", \"missing\": \"\"}}}");
        OnlineEntitySource online = new OnlineEntitySource(api, "en");
        List<KnownEntity> found = online.candidates(Mention.of("NATO").withKinds(EntityKind.INSTITUTION), 30);
        assertEquals(List.of("Q7184"), found.stream().map(KnownEntity::id).toList());
        assertEquals("NATO", online.find("Q7184").orElseThrow().label("en"));
        assertEquals(3, server.asked().size());
    }
}
