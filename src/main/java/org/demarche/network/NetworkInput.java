package org.demarche.network;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The positions of a network.
 *
 * @param positions in order of time
 * @param rows labels that stay in the network without positions, if isolates are kept
 * @param columns the same for columns
 */
public record NetworkInput(List<NetworkPosition> positions, Set<String> rows, Set<String> columns) {

    public NetworkInput {
        positions = List.copyOf(positions);
        rows = Set.copyOf(rows);
        columns = Set.copyOf(columns);
    }

    /**
     * Makes the input of a network by its options: incomplete positions and duplicates are left out.
     *
     * @param counted the positions to count; those of the same time stay in their order
     * @param all the positions whose rows and columns are the isolates, such as those before a filter by value
     */
    public static NetworkInput of(List<NetworkPosition> counted, List<NetworkPosition> all, NetworkOptions options) {
        List<NetworkPosition> ordered = counted.stream()
                .filter(NetworkPosition::isComplete)
                .sorted(Comparator.comparing(NetworkPosition::time))
                .toList();
        boolean comparesLevels = options.aggregation() != Aggregation.IGNORE;
        List<NetworkPosition> kept = options.duplicates().apply(ordered, comparesLevels);
        return options.keepsIsolates()
                ? new NetworkInput(
                        kept,
                        all.stream().map(NetworkPosition::row).collect(Collectors.toSet()),
                        all.stream().map(NetworkPosition::column).collect(Collectors.toSet()))
                : new NetworkInput(kept, Set.of(), Set.of());
    }
}
