package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.network.Aggregation;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.file.NetworkFile;
import org.demarche.network.file.NetworkFormat;
import org.demarche.network.file.NetworkSeriesFile;
import org.demarche.network.group.Clusters;
import org.demarche.network.group.Coalitions;
import org.demarche.network.group.Polarization;
import org.demarche.network.measure.Backbone;
import org.demarche.network.measure.Centralities;
import org.demarche.network.measure.NetworkSummary;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.NetworkSettings.Nodes;
import org.demarche.network.select.SelectedNetwork;
import org.demarche.network.select.WindowSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "network",
        description =
                "Writes a discourse network: actors tied by shared stances, targets tied by shared actors, or actors tied"
                        + " to targets. The measures are defined in docs/networks.md.",
        footer = {
            "",
            "Examples:",
            "  demarche network --aggregation subtract --normalization average --format graphml -o network.graphml",
            "  demarche network --aggregation agreement --level state --clusters --format gexf -o states.gexf",
            "  demarche network --of actors-by-targets --format csv",
            "  demarche network --normalization average --camps 2",
            "  demarche network --window 90d --step 30 --format gexf -o dynamic.gexf",
            "  demarche network --normalization average --camps 2 --window 1y --step 30"
        })
final class NetworkCommand implements Callable<ExitCode> {

    private static final int RESAMPLES = 50;

    private final StandardStreams streams;

    @Mixin
    private DataSourceOptions data;

    @Mixin
    private NetworkSelection selection;

    @Mixin
    private OutputOption output;

    @Option(
            names = "--threshold",
            paramLabel = "WEIGHT",
            description = "Leave out ties that are weaker, of either sign. Default: 0.")
    private double threshold;

    @Option(
            names = "--window",
            paramLabel = "WIDTH",
            description =
                    "A network for each window of time, 90d, 12w, 6m or 1y, or of 50 positions: 50p. In the formats"
                            + " edges, json (JSON Lines) and gexf (dynamic).")
    private @Nullable String window;

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "How far the next window is, in units of the width. Default: 1.")
    private @Nullable Integer step;

    @Option(
            names = "--kernel",
            paramLabel = "NAME",
            description = "Positions weigh less the further they are from the middle of the window: uniform,"
                    + " epanechnikov, triangular or gaussian.")
    private String kernel = "";

    @Option(
            names = "--change-at",
            paramLabel = "DAY",
            description = "The network from this day on minus the network before it.")
    private @Nullable LocalDate changeAt;

    @Option(names = "--clusters", description = "Nodes have an attribute \"cluster\": largest modularity.")
    private boolean clusters;

    @Option(
            names = "--centrality",
            description = "Nodes have attributes degree, strength, betweenness, closeness and eigenvector.")
    private boolean centrality;

    @Option(names = "--summary", description = "Print number of ties, density and signs in place of the network.")
    private boolean summary;

    @Option(
            names = "--camps",
            paramLabel = "K",
            description =
                    "Print how polarized the actors are, and into which K camps they fall, in place of the network. With"
                            + " --window: polarization over time, with a band of 90 %%, as CSV.")
    private @Nullable Integer camps;

    @Option(
            names = "--coalitions",
            paramLabel = "K",
            description = "Print K coalitions: positive ties within them, negative ones between them.")
    private @Nullable Integer coalitions;

    @Option(names = "--backbone", description = "Print the targets by how much the network depends on each, as CSV.")
    private boolean backbone;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of what is searched for; the same seed gives the same result. Default: 1.")
    private long seed = 1;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "csv (the matrix), edges, nodes, graphml, gexf, visone, dot, dl, pajek, turtle or json. Default: csv; for"
                            + " windows edges.")
    private @Nullable String format;

    NetworkCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        checkCombination();
        NetworkFormat chosen = format();
        try (DataSourceOptions.Opened opened = data.open(streams.err())) {
            NetworkData positions = opened.demarche().networkData();
            NetworkSettings settings = selection.settings(opened.demarche(), positions);
            output.write(streams.out(), out -> write(positions, settings, chosen, out));
            return opened.exitCode();
        } catch (IllegalArgumentException e) {
            throw NetworkSelection.wrong(e);
        }
    }

    /** Refuses what would be ignored. */
    private void checkCombination() {
        require(window != null || step == null, "--step requires --window.");
        require(window != null || kernel.isEmpty(), "--kernel requires --window.");
        List<String> results = new ArrayList<>();
        addIf(camps != null, "--camps", results);
        addIf(coalitions != null, "--coalitions", results);
        addIf(backbone, "--backbone", results);
        addIf(summary, "--summary", results);
        addIf(changeAt != null, "--change-at", results);
        addIf(window != null && camps == null, "--window", results);
        require(results.size() < 2, String.join(" and ", results) + " cannot be combined.");
        boolean isOneNetwork = window == null && (results.isEmpty() || changeAt != null);
        require(isOneNetwork || !clusters, "--clusters is for a single network.");
        require(isOneNetwork || !centrality, "--centrality is for a single network.");
    }

    private static void addIf(boolean isGiven, String option, List<String> given) {
        if (isGiven) {
            given.add(option);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UsageException(otherwise, "See demarche network --help.");
        }
    }

    private NetworkFormat format() {
        String name = format != null ? format : window != null && camps == null ? "edges" : "csv";
        NetworkFormat chosen = NetworkFormat.named(name)
                .orElseThrow(() -> FormatOption.unknown(name, names(List.of(NetworkFormat.values()))));
        if (window != null && camps == null && !NetworkSeriesFile.FORMATS.contains(chosen)) {
            throw FormatOption.unknown(name + " for windows", names(NetworkSeriesFile.FORMATS));
        }
        return chosen;
    }

    private static List<String> names(List<NetworkFormat> formats) {
        return formats.stream().map(NetworkFormat::standardName).toList();
    }

    private void write(NetworkData positions, NetworkSettings settings, NetworkFormat chosen, OutputStream stream)
            throws IOException {
        SelectedNetwork network = new SelectedNetwork(positions, settings);
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        if (camps != null && window != null) {
            NetworkReports.polarization(
                    network.polarization(
                            windows(), groups(camps, "--camps", settings), seed, kernel.isEmpty() ? RESAMPLES : 0),
                    out);
        } else if (camps != null) {
            NetworkReports.camps(camps(network, groups(camps, "--camps", settings)), out);
        } else if (coalitions != null) {
            int blocks = groups(coalitions, "--coalitions", settings);
            NetworkReports.coalitions(Coalitions.of(network.matrix(Aggregation.SUBTRACT), blocks, seed), out);
        } else if (backbone) {
            NetworkReports.backbone(Backbone.of(network.input(), settings.options()), positions.nodes(), out);
        } else if (summary) {
            NetworkReports.summary(NetworkSummary.of(network.graph().atLeast(threshold)), out);
        } else if (window != null) {
            series(network, settings, new NetworkSeriesFile(chosen, positions.nodes(), threshold, stream));
        } else {
            file(network, positions, settings).write(chosen, stream);
        }
        out.flush();
    }

    private WindowSettings windows() {
        return WindowSettings.of(window == null ? "" : window, step == null ? 1 : step, kernel);
    }

    private static int groups(int count, String option, NetworkSettings settings) {
        if (count < 2 || settings.nodes() != Nodes.ACTORS) {
            throw new UsageException(
                    option + " takes actors and a number of at least 2.", "See demarche network --help.");
        }
        return count;
    }

    private Polarization.Camps camps(SelectedNetwork network, int count) {
        return Polarization.of(
                network.matrix(Aggregation.CONGRUENCE), network.matrix(Aggregation.CONFLICT), count, seed);
    }

    private void series(SelectedNetwork network, NetworkSettings settings, NetworkSeriesFile file) throws IOException {
        try {
            network.series(windows(), slice -> {
                try {
                    file.add(slice, !settings.nodes().isOneMode());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        file.finish();
    }

    private NetworkFile file(SelectedNetwork network, NetworkData positions, NetworkSettings settings) {
        if (changeAt != null) {
            NetworkMatrix strong = change(positions, settings, changeAt).atLeast(threshold);
            return new NetworkFile(
                    described(NetworkGraph.of(strong, !settings.nodes().isOneMode(), positions.nodes())), strong);
        }
        NetworkFile file = network.file(threshold);
        return new NetworkFile(described(file.graph()), file.matrix());
    }

    private static NetworkMatrix change(NetworkData positions, NetworkSettings settings, LocalDate day) {
        NetworkSettings after = settings.with(settings.filter().since(day));
        NetworkSettings before = settings.with(settings.filter().until(day.minusDays(1)));
        return new SelectedNetwork(positions, after).matrix().minus(new SelectedNetwork(positions, before).matrix());
    }

    private NetworkGraph described(NetworkGraph graph) {
        NetworkGraph clustered = clusters ? graph.with("cluster", names(Clusters.of(graph, 1, seed))) : graph;
        return centrality ? Centralities.added(clustered) : clustered;
    }

    /** Numbers from 1, and nothing for a node in no cluster. */
    private static List<String> names(int[] clusterOf) {
        return Arrays.stream(clusterOf)
                .mapToObj(cluster -> cluster == Clusters.NONE ? "" : Integer.toString(cluster + 1))
                .toList();
    }
}
