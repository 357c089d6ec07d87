package org.demarche.wikidata.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntityReaderTest {

    private static final Path ENTITIES = Path.of("../shared/wikidata/entities.json.gz");

    private static EntityReader.Line read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new EntityReader().read(bytes, 0, bytes.length);
    }

    private static DumpItem item(String json) {
        return assertInstanceOf(EntityReader.Line.Item.class, read(json)).item();
    }

    private static KnownEntity entity(ItemJson json) {
        return item(json.toString()).entity();
    }

    @Test
    void readsNamesDescriptionsClassesAndSitelinks() {
        DumpItem item = item(ItemJson.item("Q42")
                .label("en", "Mirador")
                .label("mul", "Mirador ✓")
                .alias("es", "El Mirador")
                .alias("es", "Mirador, El")
                .description("en", "a town")
                .to("P31", "Q515")
                .to("P279", "Q486972")
                .sitelinks(3)
                .toString());
        KnownEntity entity = item.entity();
        assertEquals("Q42", entity.id());
        assertEquals(Map.of("en", "Mirador", "mul", "Mirador ✓"), entity.labels());
        assertEquals(Map.of("es", List.of("El Mirador", "Mirador, El")), entity.aliases());
        assertEquals(Map.of("en", "a town"), entity.descriptions());
        assertEquals(List.of("Q515"), entity.types());
        assertEquals(List.of("Q486972"), item.superclasses());
        assertEquals(3, entity.sitelinks());
    }

    @Test
    void readsRelationsDatesPlacesAndIdentifiers() {
        KnownEntity entity = entity(ItemJson.item("Q42")
                .to("P17", "Q30")
                .value("P571", Map.of("time", "+1994-07-00T00:00:00Z", "precision", 10))
                .value("P625", Map.of("latitude", 46.2, "longitude", 6.15))
                .value("P856", "https://example.org")
                .value("P1813", Map.of("text", "MIR", "language", "en")));
        assertEquals(List.of(new Relation("P17", "Q30")), entity.relations());
        assertEquals(Map.of("P571", new PartialDate(1994, 7, 0)), entity.dates());
        assertEquals(new Coordinates(46.2, 6.15), entity.seat());
        assertEquals(List.of("https://example.org"), List.copyOf(entity.identifier("P856")));
        assertEquals(List.of("MIR"), entity.shortNames());
    }

    @Test
    void readsSinceWhenAndUntilWhenAPositionIsHeld() {
        KnownEntity entity = item("""
                {"type":"item","id":"Q7","claims":{"P39":[{"rank":"normal","qualifiers":{
                "P580":[{"datavalue":{"value":{"time":"+2001-02-03T00:00:00Z","precision":11}}}],
                "P582":[{"datavalue":{"value":{"time":"+2005-00-00T00:00:00Z","precision":9}}}]},
                "mainsnak":{"datavalue":{"value":{"id":"Q11696"}}}}]}}""").entity();
        assertEquals(
                List.of(new Relation("P39", "Q11696", new PartialDate(2001, 2, 3), new PartialDate(2005, 0, 0))),
                entity.relations());
    }

    @Test
    void putsPreferredStatementsFirstAndLeavesDeprecatedOnesOut() {
        KnownEntity entity = entity(ItemJson.item("Q42")
                .claim("P17", "deprecated", Map.of("value", Map.of("id", "Q1")))
                .claim("P17", "normal", Map.of("value", Map.of("id", "Q2")))
                .claim("P17", "preferred", Map.of("value", Map.of("id", "Q3"))));
        assertEquals(List.of("Q3", "Q2"), entity.targets("P17"));
    }

    @Test
    void leavesOutDatesThatAreVaguerThanAYear() {
        KnownEntity entity =
                entity(ItemJson.item("Q42").value("P571", Map.of("time", "+1900-00-00T00:00:00Z", "precision", 7)));
        assertEquals(Map.of(), entity.dates());
    }

    @Test
    void takesAnEmptyListForAnEmptyObject() {
        DumpItem item = item(
                "{\"type\":\"item\",\"id\":\"Q1\",\"labels\":[],\"descriptions\":[],\"aliases\":[],\"claims\":[],\"sitelinks\":[]}");
        assertEquals(Map.of(), item.entity().labels());
        assertEquals(0, item.entity().sitelinks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"property\",\"id\":\"P31\",\"datatype\":\"wikibase-item\",\"labels\":{}}",
                "{\"type\":\"lexeme\",\"id\":\"L99\",\"lemmas\":{}}",
                "{\"id\":\"P31\",\"labels\":{},\"type\":\"property\"}"
            })
    void passesOverWhatIsNoItem(String json) {
        assertInstanceOf(EntityReader.Line.Other.class, read(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"item\",\"id\":\"Q1\",\"labels\":{\"en\":{\"langu",
                "{\"type\":\"item\",\"id\":\"Q1\"",
                "{\"type\":\"item\",\"id\":\"Q1\"}{\"type\":\"item\",\"id\":\"Q2\"}",
                "[{\"type\":\"item\",\"id\":\"Q1\"}]",
                "\"Q1\"",
                "<html>",
                "{\"type\":\"item\",\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"\\ud8zz\"}}}",
                "{\"type\":\"item\",\"id\":\"Q1\",\"claims\":{\"P31\":[{\"rank\":\"normal\"}]}}",
                "{\"type\":\"item\",\"id\":1}",
                "{}"
            })
    void tellsWhyALineCannotBeRead(String json) {
        String reason =
                assertInstanceOf(EntityReader.Line.Bad.class, read(json)).reason();
        assertTrue(reason.length() > 5 && !reason.contains("\n"), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q",
                "Q0",
                "Q007",
                "Q-1",
                "q5",
                "P31",
                "Q5 OR *:*",
                "Q2147483648",
                "Q99999999999999999999",
                "Q٣",
                "../Q5"
            })
    void takesNothingElseForAnIdOfAnItem(String id) {
        assertInstanceOf(
                EntityReader.Line.Bad.class,
                read(ItemJson.item(id).label("en", "x").toString()));
        KnownEntity entity = entity(
                ItemJson.item("Q1").to("P31", id).to("P17", id).to("P279", id).to("P31", "Q5"));
        assertEquals(List.of("Q5"), entity.types());
        assertEquals(List.of(), entity.relations());
    }

    @Test
    void leavesOutTextsThatAreLongerThanAnyOfWikidata() {
        String longest = "a".repeat(10_000);
        KnownEntity entity = entity(ItemJson.item("Q1")
                .label("en", "short")
                .label("de", longest)
                .alias("en", longest)
                .description("en", longest)
                .value("P856", longest));
        assertEquals(Map.of("en", "short"), entity.labels());
        assertEquals(List.of("short"), entity.names().toList());
        assertEquals(Map.of(), entity.descriptions());
        assertEquals(List.of(), List.copyOf(entity.identifier("P856")));
    }

    @Test
    void doesNotFollowNestingWithoutEnd() {
        String nested = "{\"id\":\"Q1\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertInstanceOf(EntityReader.Line.Bad.class, read(nested));
    }

    /** Jackson's tree is the witness: whatever names it finds, the reader has found. */
    @Test
    void readsTheNamesAndClassesOfEveryRealEntity() throws IOException {
        assumeTrue(Files.exists(ENTITIES), "no entities of Wikidata beside this folder");
        List<String> read = new ArrayList<>();
        try (LineBlockReader blocks = new LineBlockReader(DumpFile.of(ENTITIES))) {
            for (Optional<LineBlock> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                LineBlock taken = block.get();
                taken.forEachLine(line -> {
                    String json = new String(taken.bytes(), line.offset(), line.length(), StandardCharsets.UTF_8);
                    checkAgainstTree(JsonMapper.shared().readTree(json), item(json));
                    read.add(line.toString());
                });
            }
        }
        assertEquals(1_765, Set.copyOf(read).size());
    }

    private static void checkAgainstTree(JsonNode tree, DumpItem item) {
        KnownEntity entity = item.entity();
        assertEquals(tree.path("id").asString(), entity.id());
        assertEquals(tree.path("labels").size(), entity.labels().size(), entity.id());
        tree.path("labels")
                .forEach(label -> assertEquals(
                        label.path("value").asString(),
                        entity.labels().get(label.path("language").asString()),
                        entity.id()));
        assertEquals(tree.path("aliases").size(), entity.aliases().size(), entity.id());
        List<String> types = new ArrayList<>();
        for (JsonNode statement : tree.path("claims").path("P31")) {
            String id = statement
                    .path("mainsnak")
                    .path("datavalue")
                    .path("value")
                    .path("id")
                    .asString("");
            if (!id.isEmpty() && !statement.path("rank").asString("").equals("deprecated")) {
                types.add(id);
            }
        }
        assertEquals(types, entity.types(), entity.id());
        assertEquals(tree.path("sitelinks").size(), entity.sitelinks(), entity.id());
    }
}
