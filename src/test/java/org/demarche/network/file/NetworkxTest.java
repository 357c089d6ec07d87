package org.demarche.network.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkNode;
import org.demarche.network.TimeSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** networkx reads our files. Skipped where the package is not installed. */
@Timeout(120)
class NetworkxTest {

    private static final Map<String, NetworkNode> KNOWN = Map.of(
            "ansel", new NetworkNode("ansel", "Ansel \"the\" <Dravick> & co", "Person", Map.of("country", "Tarnland")));
    private static final NetworkMatrix MATRIX = matrix(0.5, -2);

    @TempDir
    Path folder;

    private static NetworkMatrix matrix(double one, double other) {
        List<String> names = List.of("ansel", "league", "odo");
        return new NetworkMatrix(names, names, new double[][] {{0, one, 0}, {one, 0, other}, {0, other, 0}});
    }

    @Test
    void readsNodesLabelsAndSignedWeights() throws IOException, InterruptedException {
        NetworkFile file = new NetworkFile(NetworkGraph.of(MATRIX, false, KNOWN), MATRIX);
        List<String> paths = new ArrayList<>();
        for (NetworkFormat format :
                List.of(NetworkFormat.GRAPHML, NetworkFormat.VISONE, NetworkFormat.GEXF, NetworkFormat.PAJEK)) {
            String ending = format == NetworkFormat.VISONE ? "visone.graphml" : format.extension();
            Path path = folder.resolve("network." + ending);
            try (OutputStream out = Files.newOutputStream(path)) {
                file.write(format, out);
            }
            paths.add(path.toString());
        }
        paths.add(dynamic().toString());
        String label = "Ansel \"the\" <Dravick> & co";
        assertEquals(
                List.of(
                        "graphml 3 2 " + label + " -2.0 0.5",
                        "visone.graphml 3 2 " + label + " -2.0 0.5",
                        "gexf 3 2 " + label + " -2.0 0.5",
                        "net 3 2 Ansel the <Dravick> & co -2.0 0.5",
                        "dynamic.gexf 3 2 " + label + " -2.0 1.0"),
                run(paths));
    }

    /** In the second of two windows, a tie is gone. */
    private Path dynamic() throws IOException {
        Path path = folder.resolve("network.dynamic.gexf");
        try (OutputStream out = Files.newOutputStream(path)) {
            NetworkSeriesFile series = new NetworkSeriesFile(NetworkFormat.GEXF, KNOWN, 0, out);
            LocalDateTime day = LocalDateTime.of(2024, 3, 4, 0, 0);
            series.add(new TimeSlice(day, day.plusDays(5), day.plusDays(10), MATRIX), false);
            series.add(new TimeSlice(day.plusDays(5), day.plusDays(10), day.plusDays(15), matrix(1, 0)), false);
            series.finish();
        }
        return path;
    }

    private static List<String> run(List<String> paths) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/python3", "-W", "ignore", "src/test/resources/networkx/read.py"));
        assumeTrue(isInstalled(), "python3-networkx is not installed");
        command.addAll(paths);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.lines().toList();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("/usr/bin/python3", "-c", "import networkx")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
