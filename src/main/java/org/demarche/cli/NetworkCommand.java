package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.network.Aggregation;
import org.demarche.network.DuplicateRule;
import org.demarche.network.LevelScale;
import org.demarche.network.NetworkFilter;
import org.demarche.network.NetworkOptions;
import org.demarche.network.Normalization;
import org.demarche.network.Polarization;
import org.demarche.network.file.NetworkFile;
import org.demarche.network.file.NetworkFormat;
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
            "  demarche network --of actors-by-targets --format csv",
            "  demarche network --normalization average --camps 2"
        })
final class NetworkCommand implements Callable<ExitCode> {

    private static final LevelScale WITH_NEUTRAL = LevelScale.interval(-1, -0.5, 0, 0.5, 1);
    private static final LevelScale FULL_WITH_NEUTRAL = LevelScale.interval(-1, 0, 1);

    /** What the nodes are. */
    enum Nodes {
        ACTORS,
        TARGETS,
        ACTORS_BY_TARGETS
    }

    private final StandardStreams streams;

    @Mixin
    private DataSourceOptions data;

    @Mixin
    private OutputOption output;

    @Option(
            names = "--of",
            paramLabel = "NODES",
            description = "actors, targets, or actors-by-targets (a two-mode network). Default: actors.")
    private String of = "actors";

    @Option(
            names = "--aggregation",
            paramLabel = "NAME",
            description =
                    "ignore, congruence, conflict, subtract, or (two-mode) combine. Default: congruence; two-mode: subtract.")
    private @Nullable String aggregation;

    @Option(
            names = "--normalization",
            paramLabel = "NAME",
            description =
                    "none, average, cosine, jaccard, dna-cosine, dna-jaccard; two-mode: none, activity, prominence."
                            + " Default: none.")
    private String normalization = "none";

    @Option(
            names = "--duplicates",
            paramLabel = "RULE",
            description = "include, per-document, per-week, per-month, per-year, per-range, dna-week, dna-month."
                    + " Default: include.")
    private String duplicates = "include";

    @Option(
            names = "--conditional",
            paramLabel = "WEIGHT",
            description = "half: conditional stances count as 0.5 and -0.5. full: as 1 and -1. Default: half.")
    private String conditional = "half";

    @Option(names = "--neutral", description = "Neutral stances count, as 0.")
    private boolean neutral;

    @Option(names = "--isolates", description = "Keep actors and targets without a counted position.")
    private boolean isolates;

    @Option(names = "--since", paramLabel = "DAY", description = "Only positions from this day on: 2022-01-31.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DAY", description = "Only positions up to this day: 2022-01-31.")
    private @Nullable LocalDate until;

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
        NetworkFormat chosen =
                NetworkFormat.named(format).orElseThrow(() -> FormatOption.unknown(format, names(NetworkFormat.class)));
        Nodes nodes = value(Nodes.class, "--of", of);
        NetworkOptions options = options(nodes != Nodes.ACTORS_BY_TARGETS);
        NetworkFilter filter =
                new NetworkFilter(options.scale(), isFull(), Optional.ofNullable(since), Optional.ofNullable(until));
        if (camps != null && (camps < 2 || nodes != Nodes.ACTORS)) {
            throw new UsageException("--camps takes actors and at least 2 camps.", "See demarche network --help.");
        }
        try (DataSourceOptions.Opened opened = data.open(streams.err())) {
            if (camps != null) {
                int count = camps;
                String text = text(opened.demarche().networks(it -> it.camps(options, filter, count, seed)));
                output.write(streams.out(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
                return opened.exitCode();
            }
            NetworkFile network = opened.demarche().networks(it -> it.network(options, filter, nodes == Nodes.TARGETS));
            output.write(streams.out(), out -> network.write(chosen, out));
            return opened.exitCode();
        }
    }

    private static String text(Polarization.Camps found) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "polarization %.4f%n", found.value()));
        for (int camp = 0; camp < found.camps().size(); camp++) {
            text.append("camp %d: %s%n"
                    .formatted(camp + 1, String.join(", ", found.camps().get(camp))));
        }
        return text.toString();
    }

    private NetworkOptions options(boolean isOneMode) {
        String chosen = aggregation != null ? aggregation : isOneMode ? "congruence" : "subtract";
        try {
            return new NetworkOptions(
                    isOneMode,
                    scale(),
                    value(Aggregation.class, "--aggregation", chosen),
                    value(Normalization.class, "--normalization", normalization),
                    value(DuplicateRule.class, "--duplicates", duplicates),
                    isolates);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".", "See demarche network --help.");
        }
    }

    private LevelScale scale() {
        if (isFull()) {
            return neutral ? FULL_WITH_NEUTRAL : LevelScale.FOR_AND_AGAINST;
        }
        return neutral ? WITH_NEUTRAL : LevelScale.CONDITIONAL;
    }

    private boolean isFull() {
        return switch (conditional) {
            case "half" -> false;
            case "full" -> true;
            default ->
                throw new UsageException(
                        "--conditional is half or full, not \"" + conditional + "\".", "See demarche network --help.");
        };
    }

    private static <E extends Enum<E>> E value(Class<E> type, String option, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "\"" + name + "\" is not a value of " + option + ".",
                        "Use one of: " + String.join(", ", names(type)) + "."));
    }

    private static <E extends Enum<E>> java.util.List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(NetworkCommand::name).toList();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
