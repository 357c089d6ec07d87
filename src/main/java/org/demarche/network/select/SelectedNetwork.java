package org.demarche.network.select;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.network.Aggregation;
import org.demarche.network.DiscourseNetwork;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkInput;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkOptions;
import org.demarche.network.NetworkPosition;
import org.demarche.network.NetworkSeries;
import org.demarche.network.TimeSlice;
import org.demarche.network.file.NetworkFile;
import org.demarche.network.group.PolarizationSeries;
import org.demarche.network.select.NetworkSettings.Measure;
import org.demarche.network.select.NetworkSettings.Nodes;

/** The network of the positions that its settings select. */
public final class SelectedNetwork {

    private static final int AGAINST = 0;
    private static final int FOR = 1;

    private final NetworkData data;
    private final NetworkSettings settings;

    /** Many positions have the same date, which is read once. */
    private final Map<String, LocalDateTime> times = new HashMap<>();

    public SelectedNetwork(NetworkData data, NetworkSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** What the network counts, for measures that are not a single matrix. */
    public NetworkInput input() {
        List<NetworkPosition> positions = positions();
        return NetworkInput.of(positions, positions, settings.options());
    }

    /** The matrix. */
    public NetworkMatrix matrix() {
        return DiscourseNetwork.of(input(), settings.options());
    }

    /** The matrix by another aggregation. */
    public NetworkMatrix matrix(Aggregation aggregation) {
        NetworkOptions options = settings.options().with(aggregation);
        List<NetworkPosition> positions = positions();
        return DiscourseNetwork.of(NetworkInput.of(positions, positions, options), options);
    }

    /**
     * The networks of windows that move through the period of the filter or, where it is open, from the first to the last day of the positions.
     *
     * @throws IllegalArgumentException if the windows do not go with the settings
     */
    public void series(WindowSettings windows, Consumer<TimeSlice> slices) {
        NetworkInput input = input();
        if (settings.sidesOnly()) {
            throw new IllegalArgumentException("a latest side is that of a day, not of a window; use --until");
        }
        if (windows.ofTime().isEmpty()) {
            NetworkSeries.ofPositions(input, settings.options(), windows.width(), windows.step(), slices);
            return;
        }
        period(input)
                .ifPresent(period -> NetworkSeries.ofTime(
                        input, settings.options(), windows.ofTime().get(), period.start(), period.end(), slices));
    }

    /** From the first to the last moment of a period. */
    private record Period(LocalDateTime start, LocalDateTime end) {}

    private Optional<Period> period(NetworkInput input) {
        List<LocalDateTime> times = input.positions().stream()
                .map(NetworkPosition::time)
                .filter(time -> !time.equals(LocalDateTime.MIN))
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Period(
                settings.filter().since().map(LocalDate::atStartOfDay).orElse(times.getFirst()),
                settings.filter().until().map(LocalDate::atStartOfDay).orElse(times.getLast())));
    }

    /** How polarized the windows are. */
    public List<PolarizationSeries.Point> polarization(WindowSettings windows, int camps, long seed, int resamples) {
        PolarizationSeries series = new PolarizationSeries(input(), settings.options(), camps, seed, resamples);
        NetworkSettings congruence = settings.with(Aggregation.CONGRUENCE);
        new SelectedNetwork(data, congruence).series(windows, series::congruence);
        new SelectedNetwork(data, settings.with(Aggregation.CONFLICT)).series(windows, series::conflict);
        return series.points();
    }

    /** Nodes and ties; of agreement, with the numbers of targets on which two actors agree and disagree. */
    public NetworkGraph graph() {
        if (settings.measure() == Measure.AGREEMENT) {
            return NetworkGraph.ofSides(matrix(Aggregation.CONGRUENCE), matrix(Aggregation.CONFLICT), data.nodes());
        }
        return NetworkGraph.of(matrix(), !settings.nodes().isOneMode(), data.nodes());
    }

    /**
     * The network as a file.
     *
     * @param threshold ties that are weaker are left out
     */
    public NetworkFile file(double threshold) {
        return new NetworkFile(graph().atLeast(threshold), matrix().atLeast(threshold));
    }

    /** The positions that count, in rows and columns of the network. */
    public List<NetworkPosition> positions() {
        Stream<NetworkPosition> counted = settings.sidesOnly() ? sides() : each();
        return (settings.nodes() == Nodes.TARGETS ? counted.map(NetworkPosition::transposed) : counted).toList();
    }

    /**
     * The positions behind a tie: those of both nodes on what they share.
     *
     * @param one id of a node
     * @param other id of the other
     * @return the positions as the network counts them, with the actors of the level as holders
     */
    public List<HeldPosition> behind(String one, String other) {
        List<HeldPosition> counted = settings.sidesOnly()
                ? Side.latest(held()).stream()
                        .filter(latest -> latest.side().isTaken())
                        .flatMap(latest -> latest.positions().stream())
                        .toList()
                : held().stream()
                        .filter(position -> settings.scale().level(position.polarity()) >= 0)
                        .toList();
        Predicate<HeldPosition> isOfOne = position -> node(position).equals(one);
        Predicate<HeldPosition> isOfOther = position -> node(position).equals(other);
        if (settings.nodes() == Nodes.ACTORS_BY_TARGETS) {
            return counted.stream()
                    .filter(isOfOne.and(position -> position.target().equals(other)))
                    .toList();
        }
        Set<String> shared = counted.stream().filter(isOfOne).map(this::via).collect(Collectors.toSet());
        shared.retainAll(counted.stream().filter(isOfOther).map(this::via).collect(Collectors.toSet()));
        return counted.stream()
                .filter(isOfOne.or(isOfOther).and(position -> shared.contains(via(position))))
                .toList();
    }

    private String node(HeldPosition position) {
        return settings.nodes() == Nodes.TARGETS ? position.target() : position.actor();
    }

    private String via(HeldPosition position) {
        return settings.nodes() == Nodes.TARGETS ? position.actor() : position.target();
    }

    private Stream<NetworkPosition> each() {
        return held().stream()
                .filter(position -> settings.scale().level(position.polarity()) >= 0)
                .map(position -> counted(position, settings.scale().level(position.polarity())));
    }

    private Stream<NetworkPosition> sides() {
        return Side.latest(held()).stream()
                .filter(latest -> latest.side().isTaken())
                .map(latest -> counted(latest.last(), latest.side() == Side.FOR ? FOR : AGAINST));
    }

    private NetworkPosition counted(HeldPosition position, int level) {
        LocalDateTime time = times.computeIfAbsent(position.date(), date -> position.time());
        return new NetworkPosition(position.actor(), position.target(), level, time, position.article());
    }

    /** The positions that the filter lets through, held by the actors of the level. */
    private List<HeldPosition> held() {
        List<HeldPosition> held = new ArrayList<>();
        for (HeldPosition position : data.positions()) {
            if (settings.filter().includes(position, data)) {
                for (String actor : settings.level().actors(position, data)) {
                    if (settings.filter().includes(actor, data)) {
                        held.add(actor.equals(position.actor()) ? position : position.heldBy(actor));
                    }
                }
            }
        }
        return held;
    }
}
