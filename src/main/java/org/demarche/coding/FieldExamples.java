package org.demarche.coding;

import java.util.Map;

/** How the objects that fields take are written, for messages about values of another type. */
final class FieldExamples {

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("actors", "{\"id\": \"…\", \"type\": \"Institution\", \"name\": \"…\"}"),
            Map.entry("affiliations", "{\"type\": \"Affiliation\", \"role\": \"…\", \"institution\": \"…\"}"),
            Map.entry("claims", "{\"id\": \"…\", \"type\": \"Claim\", \"label\": \"…\"}"),
            Map.entry("coding", "{\"by\": \"…\", \"on\": \"2024-05-03\", \"codingStatus\": \"draft\"}"),
            Map.entry("condition", "{\"type\": \"Condition\", \"proviso\": \"…\"}"),
            Map.entry("documents", "{\"id\": \"…\", \"type\": \"Document\", \"title\": \"…\"}"),
            Map.entry("evidence", "{\"type\": \"Quotation\", \"speech\": \"direct\", \"start\": 120, \"end\": 164}"),
            Map.entry("features", "{\"name\": 0.8}"),
            Map.entry("issues", "{\"id\": \"…\", \"type\": \"Issue\", \"label\": \"…\"}"),
            Map.entry("links", "{\"actor\": \"…\", \"entity\": \"Q7184\", \"judgement\": \"positive\"}"),
            Map.entry("positions", "{\"id\": \"…\", \"type\": \"Position\", \"holder\": \"…\", \"target\": \"…\"}"),
            Map.entry("proposals", "{\"id\": \"…\", \"type\": \"Proposal\", \"label\": \"…\"}"),
            Map.entry("text", "{\"sha256\": \"…\", \"length\": 4210}"));

    private FieldExamples() {}

    /** What a field takes instead of a value of the wrong type: "an object such as {…}", or "an object". */
    static String expected(String key) {
        String example = EXAMPLES.get(key);
        return example == null ? "an object" : "an object such as " + example;
    }
}
