package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.network.Aggregation;
import org.demarche.network.Polarization;
import org.demarche.network.file.NetworkFile;
import org.demarche.network.file.NetworkFormat;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.NetworkSettings.Nodes;
import org.demarche.network.select.SelectedNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "network",
        description =
                "Writes a discourse network: actors tied by shared stances, targets tied by shared actors, or actors"
                        + " tied to targets. The measures are defined in docs/networks.md.",
        footer = {
            "",
            "Examples:",
            "  demarche network --aggregation subtract --normalization average --format graphml -o network.graphml",
            "  demarche network --aggregation agreement --level state --format gexf -o states.gexf",
            "  demarche network --of actors-by-targets --format csv",
            "  demarche network --normalization average --camps 2"
        })
final class NetworkCommand implements Callable<ExitCode> {

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
            names = "--camps",
            paramLabel = "K",
            description =
                    "Print how polarized the actors are, and into which K camps they fall, in place of the network.")
    private @Nullable Integer camps;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the search for camps; the same seed gives the same camps. Default: 1.")
    private long seed = 1;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "csv (the matrix), edges, nodes, graphml, gexf, dot, dl, pajek or json. Default: csv.")
    private String format = "csv";

    NetworkCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        NetworkFormat chosen = NetworkFormat.named(format).orElseThrow(() -> FormatOption.unknown(format, formats()));
        try (DataSourceOptions.Opened opened = data.open(streams.err())) {
            NetworkData positions = opened.demarche().networkData();
            NetworkSettings settings = selection.settings(opened.demarche(), positions);
            SelectedNetwork network = new SelectedNetwork(positions, settings);
            if (camps != null) {
                String text = text(camps(network, settings, camps));
                output.write(streams.out(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            } else {
                NetworkFile file = network.file(threshold);
                output.write(streams.out(), out -> file.write(chosen, out));
            }
            return opened.exitCode();
        }
    }

    private Polarization.Camps camps(SelectedNetwork network, NetworkSettings settings, int count) {
        if (count < 2 || settings.nodes() != Nodes.ACTORS) {
            throw new UsageException("--camps takes actors and at least 2 camps.", "See demarche network --help.");
        }
        return Polarization.of(
                network.matrix(Aggregation.CONGRUENCE), network.matrix(Aggregation.CONFLICT), count, seed);
    }

    private static String text(Polarization.Camps found) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "polarization %.4f%n", found.value()));
        for (int camp = 0; camp < found.camps().size(); camp++) {
            text.append("camp %d: %s%n"
                    .formatted(camp + 1, String.join(", ", found.camps().get(camp))));
        }
        return text.toString();
    }

    private static List<String> formats() {
        return Arrays.stream(NetworkFormat.values())
                .map(NetworkFormat::standardName)
                .toList();
    }
}
