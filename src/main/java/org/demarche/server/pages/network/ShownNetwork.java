package org.demarche.server.pages.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkPosition;
import org.demarche.network.NetworkTie;
import org.demarche.network.group.Clusters;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.SelectedNetwork;
import org.demarche.server.pages.picture.ForceLayout;

/**
 * A network cut to a readable size, with a place for each node. Places depend on the network of all time, so nodes stay where they are
 * when the period or the threshold changes.
 *
 * @param graph nodes that have a tie, and the ties that are as strong as the threshold
 * @param clusterOf cluster of each node
 * @param x place of each node
 * @param y place of each node, downwards
 * @param threshold weaker ties are left out
 * @param strongest strength of the strongest tie
 * @param allTies number of ties without the threshold
 * @param allNodes number of nodes without a limit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ShownNetwork(
        NetworkGraph graph,
        int[] clusterOf,
        double[] x,
        double[] y,
        double threshold,
        double strongest,
        int allTies,
        int allNodes) {

    /** With more ties for each node, a picture is unreadable. */
    private static final int TIES_OF_A_NODE = 4;

    private static final int FEW_TIES = 150;
    private static final long SEED = 1;

    /** The network of a request. */
    public static ShownNetwork of(NetworkData data, NetworkRequest request) {
        NetworkSettings settings = request.settings();
        SelectedNetwork selected =
                new SelectedNetwork(data, settings.with(settings.filter().ofAllTime()));
        NetworkGraph whole = selected.graph();
        Set<String> most = most(selected.positions(), whole, request.most());
        NetworkGraph all =
                whole.part(node -> most.contains(whole.nodes().get(node).id()));
        double readable = readable(all);
        NetworkGraph base = all.atLeast(readable);
        ForceLayout layout = ForceLayout.of(base, Clusters.of(base, 1, SEED));

        boolean isOfAllTime = settings.filter().equals(settings.filter().ofAllTime());
        NetworkGraph now = isOfAllTime ? whole : new SelectedNetwork(data, settings).graph();
        NetworkGraph kept = now.part(node -> most.contains(now.nodes().get(node).id()));
        double threshold = request.threshold().orElse(readable);
        NetworkGraph strong = kept.atLeast(threshold);
        int[] degrees = strong.degrees();
        NetworkGraph shown =
                strong.part(node -> degrees[node] > 0 || settings.options().keepsIsolates());
        return placed(
                shown,
                request.hasClusters() ? Clusters.of(shown, 1, SEED) : none(shown),
                all,
                layout,
                threshold,
                kept.ties().stream().mapToDouble(NetworkTie::strength).max().orElse(0),
                kept.ties().size(),
                now.nodes().size());
    }

    private static ShownNetwork placed(
            NetworkGraph shown,
            int[] clusterOf,
            NetworkGraph all,
            ForceLayout layout,
            double threshold,
            double strongest,
            int allTies,
            int allNodes) {
        Map<String, Integer> places = new HashMap<>();
        all.nodes().forEach(node -> places.put(node.id(), places.size()));
        int[] placeOf = shown.nodes().stream()
                .mapToInt(node -> places.getOrDefault(node.id(), 0))
                .toArray();
        double[] x = Arrays.stream(placeOf).mapToDouble(layout::x).toArray();
        double[] y = Arrays.stream(placeOf).mapToDouble(layout::y).toArray();
        return new ShownNetwork(shown, clusterOf, x, y, threshold, strongest, allTies, allNodes);
    }

    private static int[] none(NetworkGraph graph) {
        int[] none = new int[graph.nodes().size()];
        Arrays.fill(none, Clusters.NONE);
        return none;
    }

    /** The ids of the rows, and in a two-mode network of the columns, with the most positions. */
    private static Set<String> most(List<NetworkPosition> positions, NetworkGraph graph, int number) {
        int each = graph.isTwoMode() ? number / 2 : number;
        Set<String> most =
                new HashSet<>(most(positions.stream().map(NetworkPosition::row).toList(), each));
        if (graph.isTwoMode()) {
            most.addAll(most(positions.stream().map(NetworkPosition::column).toList(), each));
        }
        return most;
    }

    /** The ids that occur most often; of those with equal counts, the first by name. */
    static List<String> most(List<String> ids, int number) {
        return ids.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting())).entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(number)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The lowest threshold that leaves a few ties for each node; 0 if there are no more. */
    private static double readable(NetworkGraph graph) {
        int limit = Math.max(FEW_TIES, TIES_OF_A_NODE * graph.nodes().size());
        if (graph.ties().size() <= limit) {
            return 0;
        }
        double[] strengths =
                graph.ties().stream().mapToDouble(NetworkTie::strength).sorted().toArray();
        double threshold = strengths[strengths.length - limit];
        // Ties of the same strength are shown or left out together.
        if (strengths[strengths.length - limit - 1] == threshold) {
            double above = Arrays.stream(strengths)
                    .filter(strength -> strength > threshold)
                    .findFirst()
                    .orElse(threshold);
            return above;
        }
        return threshold;
    }
}
