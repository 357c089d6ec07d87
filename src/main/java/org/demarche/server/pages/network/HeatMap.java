package org.demarche.server.pages.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkPosition;
import org.demarche.network.group.ClusteredMatrix;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.SelectedNetwork;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.picture.HeatMapPicture;

/**
 * The actors and targets with the most positions as a heat map, sorted by clusters.
 *
 * @param ordered the matrix in its order
 * @param said the rows and columns of the positions
 * @param nodes the nodes of its rows and columns
 * @param allRows number of rows without a limit
 * @param allColumns number of columns without a limit
 */
public record HeatMap(
        NetworkSettings settings,
        ClusteredMatrix ordered,
        Set<Pair> said,
        Map<String, NetworkNode> nodes,
        int allRows,
        int allColumns) {

    /** The largest number of rows, and of columns, that is readable. */
    public static final int MOST = 60;

    private static final long SEED = 1;

    public HeatMap {
        said = Set.copyOf(said);
    }

    /** A row and a column, by their ids. */
    public record Pair(String row, String column) {}

    /** The heat map of a two-mode network. */
    public static HeatMap of(NetworkData data, NetworkSettings settings) {
        SelectedNetwork selected = new SelectedNetwork(data, settings);
        NetworkMatrix matrix = selected.matrix();
        List<NetworkPosition> positions = selected.positions();
        NetworkMatrix shown = matrix.part(
                places(
                        matrix.rows(),
                        positions.stream().map(NetworkPosition::row).toList()),
                places(
                        matrix.columns(),
                        positions.stream().map(NetworkPosition::column).toList()));
        return new HeatMap(
                settings,
                ClusteredMatrix.of(shown, SEED),
                positions.stream()
                        .map(position -> new Pair(position.row(), position.column()))
                        .collect(Collectors.toSet()),
                data.nodes(),
                matrix.rows().size(),
                matrix.columns().size());
    }

    /** The places of the rows or columns with the most positions, in order. */
    private static int[] places(List<String> labels, List<String> ids) {
        return ShownNetwork.most(ids, MOST).stream()
                .mapToInt(labels::indexOf)
                .sorted()
                .toArray();
    }

    /** Whether no position counts. */
    public boolean isEmpty() {
        return ordered.matrix().rows().isEmpty();
    }

    /** The parts that are left out, in words; empty if none are. */
    public String omitted() {
        int rows = ordered.matrix().rows().size();
        int columns = ordered.matrix().columns().size();
        return rows == allRows && columns == allColumns
                ? ""
                : "%d of %d actors and %d of %d targets are shown: those with the most positions."
                        .formatted(rows, allRows, columns, allColumns);
    }

    /**
     * The picture.
     *
     * @param paths the paths of entities on this server
     * @param source the source of the data, in words
     */
    public HeatMapPicture picture(String title, EntityPaths paths, String source) {
        NetworkMatrix matrix = ordered.matrix();
        String notes = "Settings: " + NetworkWords.settings(settings) + ". " + omitted();
        return HeatMapPicture.of(
                title,
                new HeatMapPicture.Side(labels(matrix.rows(), paths), ordered.rowClusters()),
                new HeatMapPicture.Side(labels(matrix.columns(), paths), ordered.columnClusters()),
                (row, column) -> said.contains(new Pair(
                                matrix.rows().get(row), matrix.columns().get(column)))
                        ? matrix.cells()[row][column]
                        : Double.NaN,
                HeatMap::number,
                List.of(notes.strip(), "Source: " + source));
    }

    /** As many digits as fit into a cell. */
    private static String number(double number) {
        return number == Math.rint(number) || Math.abs(number) >= 100
                ? NetworkWords.number(Math.rint(number))
                : NetworkWords.number(Math.rint(number * 10) / 10 == 0 ? number : Math.rint(number * 10) / 10);
    }

    private List<HeatMapPicture.Label> labels(List<String> ids, EntityPaths paths) {
        return IntStream.range(0, ids.size())
                .mapToObj(ids::get)
                .map(id -> {
                    NetworkNode node = nodes.get(id);
                    return node == null
                            ? HeatMapPicture.Label.of(id, paths.path(id))
                            : HeatMapPicture.Label.of(
                                    node.label(), paths.path(node.attributes().getOrDefault("iri", id)));
                })
                .toList();
    }
}
