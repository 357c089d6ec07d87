package org.demarche.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the text decides about a quotation is corrected; what it does not decide stays. */
class AnchorRepairTest {

    private static final String TEXT =
            "🚢 The council said it “will not pay”. Ann said the toll must go. Bob said the toll must go.\n";

    @Test
    void wordsInOnePlaceGiveTheOffsetsAndTheContext() {
        ObjectNode repaired = repaired("""
                {"start": 0, "end": 5, "exact": "Ann said", "prefix": "before. ", "suffix": " a toll"}""");

        assertEquals(quotation("""
                {"start": 38, "end": 46, "exact": "Ann said", "prefix": "t pay”. ", "suffix": " the to"}"""), repaired);
    }

    @Test
    void wordsThatDifferInMarksAreTakenFromTheText() {
        ObjectNode repaired = repaired("""
                {"start": 1, "end": 2, "exact": "it \\"will not pay\\"", "fragment": "\\"will not"}""");

        assertEquals(quotation("""
                {"start": 19, "end": 36, "exact": "it “will not pay”", "fragment": "“will not"}"""), repaired);
    }

    @Test
    void contextDecidesBetweenSeveralPlaces() {
        ObjectNode repaired = repaired("""
                {"start": 0, "end": 5, "exact": "the toll must go", "prefix": "Bob said "}""");

        assertEquals(quotation("""
                {"start": 74, "end": 90, "exact": "the toll must go", "prefix": "Bob said "}"""), repaired);
    }

    @Test
    void contextGivesThePassageAroundAFragment() {
        ObjectNode repaired = repaired("""
                {"start": 0, "end": 5, "fragment": "toll", "prefix": "Bob said ", "suffix": " go.\\n"}""");

        assertEquals(quotation("""
                {"start": 74, "end": 87, "fragment": "toll", "prefix": "Bob said ", "suffix": " go.\\n"}"""), repaired);
    }

    @Test
    void whatIsAmbiguousOrAbsentStays() {
        for (String undecided : List.of("the toll must go", "the toll must stay")) {
            String quotation = "{\"start\": 0, \"end\": 5, \"exact\": \"%s\"}".formatted(undecided);
            assertEquals(quotation(quotation), repaired(quotation));
        }
    }

    @Test
    void aCorrectQuotationStays() {
        String quotation = "{\"start\": 38, \"end\": 64, \"fragment\": \"toll\", \"prefix\": \". \"}";
        assertEquals(quotation(quotation), repaired(quotation));
    }

    @Test
    void theTextGetsItsDigestAndLength() {
        ObjectNode coding = (ObjectNode) JsonMapper.shared().readTree("{\"id\": \"a\", \"text\": {\"length\": 1}}");

        List<AnchorRepair.Change> changes = AnchorRepair.repair(coding, "abc".getBytes(StandardCharsets.UTF_8));

        String digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals(
                List.of(
                        new AnchorRepair.Change("a", "sha256", "", digest),
                        new AnchorRepair.Change("a", "length", "1", "3")),
                changes);
    }

    private static ObjectNode repaired(String quotation) {
        ObjectNode coding = JsonMapper.shared().createObjectNode();
        ObjectNode repaired = quotation(quotation);
        coding.putArray("positions")
                .addObject()
                .put("id", "a/1")
                .putArray("evidence")
                .add(repaired);
        AnchorRepair.repair(coding, TEXT.getBytes(StandardCharsets.UTF_8));
        return repaired;
    }

    private static ObjectNode quotation(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
