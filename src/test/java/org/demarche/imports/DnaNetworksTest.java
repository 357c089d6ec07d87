package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.network.Aggregation;
import org.demarche.network.DuplicateRule;
import org.demarche.network.LevelScale;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkOptions;
import org.demarche.network.Normalization;
import org.demarche.network.select.ActorLevel;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkFilter;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.NetworkSettings.Measure;
import org.demarche.network.select.NetworkSettings.Nodes;
import org.demarche.network.select.SelectedNetwork;
import org.demarche.network.select.StanceScale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The networks of an imported database are those that Discourse Network Analyzer computed from it. */
class DnaNetworksTest {

    private static final Path FOLDER = Path.of("..", "shared", "networks");

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> areTheSame() throws IOException {
        Path results = FOLDER.resolve("networks");
        assumeTrue(Files.isDirectory(results), "the figures do not lie beside the project");
        NetworkData data = imported();
        assertEquals(40, data.positions().size());
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(file -> file.getFileName().toString().startsWith("basic_")).sorted().toList().stream()
                    .map(file -> JsonMapper.shared().readTree(file.toFile()))
                    .map(json -> DynamicTest.dynamicTest(json.get("id").asString(), () -> compare(json, data)));
        }
    }

    private NetworkData imported() throws IOException {
        Path folder = scratch.resolve("corpus");
        Imported.of(ImportFormat.DNA, FOLDER.resolve("databases/sample.dna"), Optional.empty(), folder);
        try (Demarche demarche = Demarche.inMemory()) {
            demarche.load(Corpus.at(folder));
            return demarche.networkData();
        }
    }

    private static void compare(JsonNode json, NetworkData data) {
        NetworkMatrix matrix = new SelectedNetwork(data, settings(json.get("parameters"))).matrix();
        boolean targetsFirst = json.at("/parameters/network").asString().equals("two-mode")
                && json.at("/parameters/row_variable").asString().equals("concept");
        NetworkMatrix actual = targetsFirst ? turned(matrix) : matrix;
        List<String> rows = strings(json.get("row_labels"));
        List<String> columns = strings(json.get("column_labels"));
        assertEquals(rows, names(actual.rows(), data));
        assertEquals(columns, names(actual.columns(), data));
        for (int row = 0; row < rows.size(); row++) {
            double[] expected = json.get("matrix")
                    .get(row)
                    .valueStream()
                    .mapToDouble(JsonNode::asDouble)
                    .toArray();
            double[] cells = new double[columns.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = actual.cells()[index(rows.get(row), actual.rows(), data)][
                        index(columns.get(column), actual.columns(), data)];
            }
            assertArrayEquals(expected, cells, 1e-9, rows.get(row));
        }
    }

    /** We have no networks of targets by actors; they are those of actors by targets, turned. */
    private static NetworkMatrix turned(NetworkMatrix matrix) {
        double[][] cells = new double[matrix.columns().size()][matrix.rows().size()];
        for (int row = 0; row < matrix.rows().size(); row++) {
            for (int column = 0; column < cells.length; column++) {
                cells[column][row] = matrix.cells()[row][column];
            }
        }
        return new NetworkMatrix(/* rows= */ matrix.columns(), /* columns= */ matrix.rows(), cells);
    }

    private static NetworkSettings settings(JsonNode parameters) {
        boolean oneMode = parameters.get("network").asString().equals("one-mode");
        String rows = parameters.get("row_variable").asString();
        String other =
                parameters.path(oneMode ? "via_variable" : "column_variable").asString();
        Measure measure =
                Measure.valueOf(parameters.get("aggregation").asString().toUpperCase(Locale.ROOT));
        NetworkOptions options = new NetworkOptions(
                oneMode,
                LevelScale.FOR_AND_AGAINST,
                Aggregation.valueOf(measure.name()),
                switch (parameters.get("normalization").asString()) {
                    case "no" -> Normalization.NONE;
                    case "cosine" -> Normalization.DNA_COSINE;
                    case "jaccard" -> Normalization.DNA_JACCARD;
                    case String name -> Normalization.valueOf(name.toUpperCase(Locale.ROOT));
                },
                DuplicateRule.INCLUDE,
                false);
        boolean persons = rows.equals("person") || other.equals("person");
        Nodes nodes = !oneMode ? Nodes.ACTORS_BY_TARGETS : rows.equals("concept") ? Nodes.TARGETS : Nodes.ACTORS;
        return new NetworkSettings(
                nodes,
                measure,
                options,
                new StanceScale(true, false),
                false,
                persons ? ActorLevel.HOLDER : ActorLevel.REPRESENTED,
                NetworkFilter.NONE);
    }

    private static int index(String name, List<String> ids, NetworkData data) {
        return names(ids, data, false).indexOf(name);
    }

    private static List<String> names(List<String> ids, NetworkData data) {
        return names(ids, data, true);
    }

    private static List<String> names(List<String> ids, NetworkData data, boolean sorted) {
        Stream<String> names = ids.stream().map(id -> data.nodes().get(id).label());
        return (sorted ? names.sorted() : names).toList();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
