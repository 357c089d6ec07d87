package org.demarche.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our networks beside those that Discourse Network Analyzer 3.1.2 computed from the same databases. Kernels, polarization,
 * distances and backbones are left out: there its figures are wrong, as docs/networks.md shows.
 */
class DnaFiguresTest {

    private static final Path FOLDER = Path.of("..", "shared", "networks");

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> areTheSame() throws IOException {
        Path results = FOLDER.resolve("networks");
        assumeTrue(Files.isDirectory(results), "the figures do not lie beside the project");
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> JsonMapper.shared().readTree(file.toFile()))
                    .filter(json ->
                            json.has("parameters") && (json.has("matrix") || json.has("networks")) && !usesKernel(json))
                    .map(json -> DynamicTest.dynamicTest(json.get("id").asString(), () -> compare(json)));
        }
    }

    private static boolean usesKernel(JsonNode json) {
        return json.at("/parameters/time_window/kernel").isString();
    }

    private void compare(JsonNode json) throws Exception {
        Path own = Files.createTempDirectory(scratch, "dna");
        DnaResult result = new DnaResult(json, FOLDER.resolve("databases"), own);
        List<JsonNode> expected = result.expected();
        List<TimeSlice> actual = result.actual();
        assertEquals(expected.size(), actual.size(), "number of networks");
        for (int i = 0; i < expected.size(); i++) {
            compare(expected.get(i), actual.get(i), "network " + i);
        }
    }

    private static void compare(JsonNode expected, TimeSlice actual, String what) {
        NetworkMatrix network = actual.network();
        assertEquals(DnaResult.strings(expected.get("row_labels")), network.rows(), what);
        assertEquals(DnaResult.strings(expected.get("column_labels")), network.columns(), what);
        double[][] cells = DnaResult.cells(expected.get("matrix"));
        for (int row = 0; row < cells.length; row++) {
            assertArrayEquals(
                    cells[row],
                    network.cells()[row],
                    1e-9,
                    what + ", " + network.rows().get(row));
        }
    }
}
