package org.demarche.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.demarche.network.Aggregation;
import org.demarche.network.DiscourseNetwork;
import org.demarche.network.DuplicateRule;
import org.demarche.network.LevelScale;
import org.demarche.network.NetworkInput;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkOptions;
import org.demarche.network.NetworkPosition;
import org.demarche.network.NetworkSeries;
import org.demarche.network.Normalization;
import org.demarche.network.WindowUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Networks of positions that are read already: one network, one that counts positions once a document, and, of the smaller set, a series
 * of windows of a year. The yardstick is the same congruence by comparing all levels of each two cells.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@State(Scope.Benchmark)
public class NetworkBenchmark {

    /** As many positions, actors, targets and days as the answers of parties to 23 years of questionnaires; and many more. */
    public enum Size {
        QUESTIONNAIRES(43_614, 179, 2_553, 8_200),
        MILLION(1_000_000, 5_000, 2_553, 8_200);

        private final int positions;
        private final int actors;
        private final int targets;
        private final int days;

        Size(int positions, int actors, int targets, int days) {
            this.positions = positions;
            this.actors = actors;
            this.targets = targets;
            this.days = days;
        }
    }

    @Param
    private Size size = Size.QUESTIONNAIRES;

    private List<NetworkPosition> positions = List.of();

    @Setup
    public void makePositions() {
        Random random = new Random(20_220_205);
        LocalDateTime start = LocalDateTime.of(2002, 1, 1, 0, 0);
        positions = new ArrayList<>();
        for (int i = 0; i < size.positions; i++) {
            String actor = "actor-" + random.nextInt(size.actors);
            String target = "target-" + random.nextInt(size.targets);
            int day = random.nextInt(size.days);
            positions.add(
                    new NetworkPosition(actor, target, random.nextInt(2), start.plusDays(day), "article-" + day / 7));
        }
    }

    @Benchmark
    public NetworkMatrix congruence() {
        return network(options(DuplicateRule.INCLUDE));
    }

    @Benchmark
    public NetworkMatrix congruenceOncePerDocument() {
        return network(options(DuplicateRule.PER_DOCUMENT));
    }

    /** The networks of some 7,800 windows of 365 days; of the million positions, those of a window a year. */
    @Benchmark
    public double windowsOfAYear() {
        NetworkOptions options = options(DuplicateRule.INCLUDE);
        NetworkInput input = NetworkInput.of(positions, positions, options);
        int step = size == Size.MILLION ? 365 : 1;
        double[] sum = new double[1];
        NetworkSeries.ofTime(
                input,
                options,
                new NetworkSeries.Windows(WindowUnit.DAYS, 365, step, null),
                input.positions().getFirst().time(),
                input.positions().getLast().time(),
                slice -> sum[0] += slice.network().sum());
        return sum[0];
    }

    /** Counts in a dense array and compares each two actors on each target. */
    @Benchmark
    public double[][] yardstick() {
        int[][][] counts = new int[size.targets][size.actors][2];
        for (NetworkPosition position : positions) {
            counts[number(position.column())][number(position.row())][position.level()]++;
        }
        double[][] ties = new double[size.actors][size.actors];
        for (int[][] column : counts) {
            for (int row = 0; row < size.actors; row++) {
                int[] one = column[row];
                for (int other = 0; one[0] + one[1] > 0 && other < row; other++) {
                    double tie = one[0] * column[other][0] + one[1] * column[other][1];
                    ties[row][other] += tie;
                    ties[other][row] += tie;
                }
            }
        }
        return ties;
    }

    private static int number(String label) {
        return Integer.parseInt(label, label.indexOf('-') + 1, label.length(), 10);
    }

    private NetworkMatrix network(NetworkOptions options) {
        return DiscourseNetwork.of(NetworkInput.of(positions, positions, options), options);
    }

    private static NetworkOptions options(DuplicateRule duplicates) {
        return new NetworkOptions(
                true, LevelScale.FOR_AND_AGAINST, Aggregation.CONGRUENCE, Normalization.NONE, duplicates, false);
    }
}
