package org.demarche.coding;

import java.util.Map;

/** A minimal object for each key whose value is an object or a list of objects, for messages. */
final class ObjectExamples {

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("actors", "{\"id\": \"…\", \"type\": \"Person\", \"name\": \"…\"}"),
            Map.entry("affiliations", "{\"type\": \"Affiliation\", \"institution\": \"…\", \"role\": \"…\"}"),
            Map.entry("coding", "{\"by\": \"…\", \"on\": \"2022-02-05\", \"codingStatus\": \"draft\"}"),
            Map.entry("condition", "{\"type\": \"Condition\", \"proviso\": \"…\"}"),
            Map.entry("documents", "{\"id\": \"…\", \"type\": \"Document\", \"title\": \"…\"}"),
            Map.entry("evidence", "{\"type\": \"Quotation\", \"speech\": \"direct\", \"start\": 0, \"end\": 20}"),
            Map.entry("features", "{\"name\": 0.95}"),
            Map.entry("issues", "{\"id\": \"…\", \"type\": \"Issue\", \"label\": \"…\"}"),
            Map.entry("links", "{\"actor\": \"…\", \"entity\": \"Q7184\", \"judgement\": \"positive\"}"),
            Map.entry(
                    "positions",
                    "{\"id\": \"…/…\", \"type\": \"Position\", \"holder\": \"…\", \"stance\": \"support\"}"),
            Map.entry("proposals", "{\"id\": \"…\", \"type\": \"Proposal\", \"label\": \"…\"}"),
            Map.entry("text", "{\"sha256\": \"…\", \"length\": 4191}"));

    private ObjectExamples() {}

    /** What a key expects, with an example where there is one. */
    static String expected(String key) {
        String example = EXAMPLES.get(key);
        return example == null ? "an object" : "an object such as " + example;
    }
}
