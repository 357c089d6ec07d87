package org.demarche.network.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.network.DiscourseNetwork;
import org.demarche.network.NetworkInput;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkOptions;
import org.demarche.network.NetworkPosition;

/**
 * The targets that shape a network: those whose removal changes the spectrum of its Laplacian most (the nested backbone of
 * Discourse Network Analyzer, with true eigenvalues).
 */
public final class Backbone {

    /** With more targets, trying each in each round would take too long. */
    public static final int MOST_TARGETS = 150;

    private final NetworkInput input;
    private final NetworkOptions options;
    private final double[] whole;

    private Backbone(NetworkInput input, NetworkOptions options) {
        this.input = input;
        this.options = options;
        this.whole = spectrum(Set.of());
    }

    /**
     * A target, ranked by importance.
     *
     * @param rank from 1, the last one to be removed
     * @param loss distance of the spectrum without it, and without all that were removed before, to that of the whole network
     */
    public record Ranked(int rank, String target, double loss) {}

    /**
     * The targets, the most important one first. In each round the target is removed without which the network is closest to the whole one; of
     * those that are equally so, the last by name.
     *
     * @param input positions with actors as rows and targets as columns
     * @param options of a one-mode network
     * @throws IllegalArgumentException if there are more than {@value #MOST_TARGETS} targets, or none
     */
    public static List<Ranked> of(NetworkInput input, NetworkOptions options) {
        TreeSet<String> left =
                input.positions().stream().map(NetworkPosition::column).collect(Collectors.toCollection(TreeSet::new));
        if (left.isEmpty() || left.size() > MOST_TARGETS) {
            throw new IllegalArgumentException("a backbone can be found of 1 to " + MOST_TARGETS + " targets, not of "
                    + left.size() + "; choose an issue or a period");
        }
        Set<String> rows = input.positions().stream().map(NetworkPosition::row).collect(Collectors.toSet());
        NetworkInput isolatesStay = new NetworkInput(input.positions(), rows, Set.of());
        return new Backbone(isolatesStay, options.withIsolates()).ranked(left);
    }

    private List<Ranked> ranked(NavigableSet<String> left) {
        Set<String> removed = new TreeSet<>();
        List<Ranked> ranked = new ArrayList<>();
        while (!left.isEmpty()) {
            String least = left.last();
            double loss = Double.POSITIVE_INFINITY;
            for (String target : left.descendingSet()) {
                removed.add(target);
                double without = Spectrum.distance(whole, spectrum(removed));
                removed.remove(target);
                if (without < loss - 1e-12) {
                    loss = without;
                    least = target;
                }
            }
            ranked.add(new Ranked(left.size(), least, loss));
            left.remove(least);
            removed.add(least);
        }
        Collections.reverse(ranked);
        return ranked;
    }

    private double[] spectrum(Set<String> removed) {
        List<NetworkPosition> positions = input.positions().stream()
                .filter(position -> !removed.contains(position.column()))
                .toList();
        NetworkMatrix network = DiscourseNetwork.of(new NetworkInput(positions, input.rows(), Set.of()), options);
        return Spectrum.of(network);
    }
}
