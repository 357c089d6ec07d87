package org.demarche.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class JsonEditTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String CODING = """
        {
          "id": "a",
          "positions": [
            {
              "id": "a/one", "type": "Position",
              "holder": "nato",
              "evidence": [
                {"type": "Quotation", "speech": "direct", "start": 1, "end": 9},
                {"type": "Quotation", "speech": "indirect", "start": 20, "end": 30}
              ]
            },
            {
              "stance":   "support",  "id": "a/two"
            }
          ]
        }
        """;

    static Stream<Path> shippedFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("data", "data/articles", "data/examples", "data/examples/articles")) {
            try (Stream<Path> found = Files.list(Path.of(folder))) {
                found.filter(file -> file.toString().endsWith(".json") && !file.endsWith("links.json"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void theSameContentLeavesEveryByteAsItIs(Path file) throws IOException {
        String text = Files.readString(file);
        assertEquals(text, JsonEdit.apply(text, JSON.readTree(text)).orElseThrow());
        String odd = text.replace("\n", "\r\n").replace("\": ", "\" :\t");
        assertEquals(odd, JsonEdit.apply(odd, JSON.readTree(odd)).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void theLayoutIsThatOfTheShippedFiles(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> before = text.lines().toList();
        List<String> after = JsonLayout.file(JSON.readTree(text)).lines().toList();
        long changed = after.stream().filter(line -> !before.contains(line)).count();
        assertTrue(changed * 20 <= after.size(), changed + " of " + after.size() + " lines differ");
    }

    @Test
    void anotherValueChangesItsLineOnly() {
        assertEquals(
                CODING.replace("\"holder\": \"nato\"", "\"holder\": \"russia\""),
                edited(coding -> position(coding, 0).put("holder", "russia")));
    }

    @Test
    void aNewFieldGoesWhereTheLayoutHasIt() {
        assertEquals(
                CODING.replace(
                        "      \"holder\": \"nato\",\n",
                        "      \"holder\": \"nato\",\n      \"stance\": \"neutral\",\n"),
                edited(coding -> position(coding, 0).put("stance", "neutral")));
        assertEquals(
                CODING.replace("\"start\": 20, \"end\": 30}", "\"start\": 20, \"end\": 30, \"fragment\": \"no\"}"),
                edited(coding -> evidence(coding).get(1).asObject().put("fragment", "no")));
    }

    @Test
    void whatIsTakenOutLeavesTheOthersAsTheyAre() {
        assertEquals(
                CODING.replace("\"stance\":   \"support\",  ", ""),
                edited(coding -> position(coding, 1).remove("stance")));
        assertEquals(
                CODING.replace(
                                "{\"type\": \"Quotation\", \"speech\": \"direct\", \"start\": 1, \"end\": 9},\n"
                                        + "        ",
                                "")
                        .replace("            {\"type\"", "        {\"type\""),
                edited(coding -> evidence(coding).remove(0)));
    }

    @Test
    void aNewElementIsWrittenInTheLayoutBesideTheOthers() {
        String sentence = "The city is against it. ".repeat(5);
        String edited = edited(coding -> coding.withArray("positions")
                .addObject()
                .put("summary", sentence)
                .put("stance", "opposition")
                .put("type", "Position")
                .put("id", "a/three"));
        assertEquals(CODING.replace("    }\n  ]\n", """
                },
                {
                  "id": "a/three", "type": "Position",
                  "stance": "opposition",
                  "summary": "%s"
                }
              ]
            """.formatted(sentence)), edited);
    }

    @Test
    void elementsMoveWithTheirText() {
        String edited = edited(coding -> {
            ArrayNode positions = coding.withArray("positions");
            positions.add(positions.remove(0));
        });
        assertTrue(edited.indexOf("a/two") < edited.indexOf("a/one"));
        assertTrue(edited.contains("\"stance\":   \"support\",  \"id\": \"a/two\""));
    }

    @ParameterizedTest
    @CsvSource({"{'a': 1 'b': 2}", "{'a': 1, 'a': 2}", "''"})
    void aFileThatIsNotOneJsonValueIsNotEdited(String text) {
        assertTrue(
                JsonEdit.apply(text.replace('\'', '"'), JSON.createObjectNode()).isEmpty());
    }

    @Test
    void whateverChangesTheNewTextHasTheContentThatWasWanted() throws IOException {
        Random random = new Random(7);
        String start = Files.readString(shippedFiles().skip(1).findFirst().orElseThrow());
        for (int i = 0; i < 300; i++) {
            JsonNode wanted = JSON.readTree(start);
            for (int j = random.nextInt(4); j >= 0; j--) {
                change(wanted, random);
            }
            assertEquals(wanted, JSON.readTree(JsonEdit.apply(start, wanted).orElseThrow()));
        }
    }

    private static void change(JsonNode node, Random random) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> keys = List.copyOf(object.propertyNames());
            String key = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(8)) {
                case 0 -> object.remove(key);
                case 1 -> object.put("new \"key\" " + random.nextInt(9), "\u202e\ud83d\ude00\\");
                case 2 -> object.putArray(key).add(1).addObject().put("id", "x");
                default -> change(object.get(key), random);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(6)) {
                case 0 -> array.remove(at);
                case 1 ->
                    array.insert(at, array.get(random.nextInt(array.size())).deepCopy());
                case 2 -> array.add(array.remove(at));
                default -> change(array.get(at), random);
            }
        }
    }

    private static String edited(Consumer<ObjectNode> change) {
        ObjectNode wanted = JSON.readTree(CODING).asObject();
        change.accept(wanted);
        return JsonEdit.apply(CODING, wanted).orElseThrow();
    }

    private static ObjectNode position(ObjectNode coding, int number) {
        return coding.withArray("positions").get(number).asObject();
    }

    private static ArrayNode evidence(ObjectNode coding) {
        return position(coding, 0).withArray("evidence");
    }
}
