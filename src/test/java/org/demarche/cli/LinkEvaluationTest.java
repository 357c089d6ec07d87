package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.wikidata.dump.DumpFile;
import org.demarche.wikidata.index.IndexBuilder;
import org.demarche.wikidata.index.IndexProgress;
import org.demarche.wikidata.index.RootClasses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring and tuning with an index of invented entities. */
class LinkEvaluationTest {

    private static final List<String> COUNTRIES = List.of("Q30", "Q36", "Q159", "Q183");

    private static final List<String> GIVEN = List.of("Anna", "Boris", "Carla", "David");

    @TempDir
    static Path folder;

    private static String index;
    private static String names;

    @BeforeAll
    static void makeIndex() throws IOException {
        List<String> items = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String id = "Q" + (900_000 + i);
            String place = "Place" + (char) ('a' + i % 26) + (char) ('a' + i / 3 % 26) + "ville";
            items.add(item(id, i % 4 == 0 ? "Common Institute" : "University of " + place, "Q43229", i, place));
            lines.add("{\"query\":\"Universität %s\",\"kind\":\"label\",\"country\":\"US\",\"qid\":\"%s\"}"
                    .formatted(place, id));
            items.add(item(
                    "Q" + (910_000 + i),
                    GIVEN.get(i % GIVEN.size()) + " B. Person" + place.toLowerCase(Locale.ROOT),
                    "Q5",
                    i,
                    "engineer of " + place));
        }
        String dump = String.join("\n", items);
        Path place = folder.resolve("index");
        new IndexBuilder(place, RootClasses.builtIn(), 1, Clock.systemUTC())
                .build(
                        List.of(DumpFile.ofStream(
                                "invented", new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8)))),
                        IndexProgress.NONE);
        index = place.toString();
        names = Files.write(folder.resolve("names.jsonl"), lines).toString();
    }

    private static String item(String id, String label, String type, int number, String description) {
        String country = COUNTRIES.get(number / 4 % COUNTRIES.size());
        return """
                {"type":"item","id":"%s","labels":{"en":{"language":"en","value":"%s"}},"descriptions":{"en":{"language":"en",\
                "value":"%s"}},"claims":{"P31":[%s],"%s":[%s]}}""".formatted(
                        id,
                        label,
                        description,
                        statement("P31", type),
                        type.equals("Q5") ? "P27" : "P17",
                        statement(type.equals("Q5") ? "P27" : "P17", country));
    }

    private static String statement(String property, String target) {
        return """
                {"mainsnak":{"snaktype":"value","property":"%s","datavalue":{"type":"wikibase-entityid","value":{"entity-type":"item",\
                "id":"%s"}},"datatype":"wikibase-item"},"type":"statement","rank":"normal"}""".formatted(property, target);
    }

    @Test
    void thePageHasEveryTestSetOfBothHalves() {
        CommandRun run = CommandRun.of("link", "eval", "--index", index, "--names", names);

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("# Matching figures\n"), run.out());
        for (String line : List.of(
                "| Held out |",
                "| Training |",
                "| withheld names |",
                "| withheld names, country known |",
                "| shared names, country known |",
                "| names of persons |",
                "| indexed names |",
                "| surname first, initials |",
                "| 99.0 |",
                "| 90 to 95 |",
                "## Thresholds",
                "## Precision against recall",
                "## Worst errors")) {
            assertTrue(run.out().contains("\n" + line), line + " is not in\n" + run.out());
        }
    }

    @Test
    void withoutNamesTheIndexAloneIsMeasured() {
        CommandRun run = CommandRun.of("link", "eval", "--index", index);

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("names of persons") && !run.out().contains("withheld names"), run.out());
    }

    @Test
    void weightsThatWereLearnedCanBeMeasured() throws IOException {
        Path weights = folder.resolve("weights.txt");

        CommandRun tuned = CommandRun.of("link", "tune", "--index", index, "--names", names, "-o", weights.toString());
        CommandRun again = CommandRun.of("link", "tune", "--index", index, "--names", names);
        CommandRun measured = CommandRun.of("link", "eval", "--index", index, "--weights", weights.toString());

        assertEquals(0, tuned.code(), tuned.err());
        assertTrue(tuned.out().contains("held out") && tuned.out().contains("recall %"), tuned.out());
        assertEquals(Files.readString(weights), again.out());
        assertEquals(0, measured.code(), measured.err());
    }

    @Test
    void whatCannotBeReadIsToldInOneSentence() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "feature colour 1\n");

        CommandRun weights = CommandRun.of("link", "eval", "--index", index, "--weights", wrong.toString());
        CommandRun list = CommandRun.of("link", "eval", "--index", index, "--names", wrong.toString());
        CommandRun nothing = CommandRun.of(
                "link", "eval", "--index", folder.resolve("nowhere").toString());

        assertEquals(2, weights.code());
        assertTrue(
                weights.err().startsWith("\"feature colour 1\" in " + wrong + " is not a valid line"), weights.err());
        assertEquals(3, list.code());
        assertTrue(list.err().startsWith(wrong + ":1 is not a test case."), list.err());
        assertEquals(3, nothing.code());
        assertTrue(nothing.err().startsWith("There is no index "), nothing.err());
    }
}
