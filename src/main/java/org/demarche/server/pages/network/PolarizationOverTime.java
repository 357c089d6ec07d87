package org.demarche.server.pages.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkPosition;
import org.demarche.network.group.PolarizationSeries;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkFilter;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.SelectedNetwork;
import org.demarche.server.pages.parts.Choice;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.picture.PolarizationPicture;

/**
 * Polarization in windows of time.
 *
 * @param points the windows
 * @param actors number of actors that were examined
 * @param allActors number of all actors
 */
public record PolarizationOverTime(
        PolarizationRequest request,
        List<PolarizationSeries.Point> points,
        Map<String, NetworkNode> nodes,
        int actors,
        int allActors) {

    /** The largest number of actors for the search of camps: those with the most positions. */
    public static final int MOST_ACTORS = 30;

    private static final long SEED = 1;
    private static final int RESAMPLES = 20;
    private static final int MOST_NAMES = 4;

    public PolarizationOverTime {
        points = List.copyOf(points);
    }

    /** The polarization that a request asks for. */
    public static PolarizationOverTime of(NetworkData data, PolarizationRequest request) {
        NetworkSettings settings = request.settings();
        List<String> actors = new SelectedNetwork(data, settings)
                .positions().stream().map(NetworkPosition::row).toList();
        Set<String> most = new HashSet<>(ShownNetwork.most(actors, MOST_ACTORS));
        NetworkFilter filter = settings.filter();
        NetworkSettings ofMost = settings.with(new NetworkFilter(
                filter.since(),
                filter.until(),
                filter.issue(),
                filter.kind(),
                filter.article(),
                most,
                filter.type(),
                filter.country()));
        List<PolarizationSeries.Point> points = most.isEmpty()
                ? List.of()
                : new SelectedNetwork(data, ofMost).polarization(request.windows(), request.camps(), SEED, RESAMPLES);
        return new PolarizationOverTime(
                request, known(points), data.nodes(), most.size(), new HashSet<>(actors).size());
    }

    /** From the first window with a position on: the period begins with the first day of a year, if a position has no other date. */
    private static List<PolarizationSeries.Point> known(List<PolarizationSeries.Point> points) {
        return points.stream().dropWhile(point -> point.positions() == 0).toList();
    }

    /** Windows in which at least two actors agree or disagree; the others have no value. */
    private static boolean isKnown(PolarizationSeries.Point point) {
        return point.camps().camps().size() > 1;
    }

    /** The picture; empty if no window has a value. */
    public List<PolarizationPicture> picture(String title, String source) {
        List<PolarizationPicture.Value> values = points.stream()
                .map(point -> new PolarizationPicture.Value(
                        point.from(),
                        point.middle(),
                        point.to(),
                        isKnown(point) ? OptionalDouble.of(point.value()) : OptionalDouble.empty(),
                        point.low(),
                        point.high(),
                        title(point)))
                .toList();
        return points.stream().anyMatch(PolarizationOverTime::isKnown)
                ? List.of(PolarizationPicture.of(title, values, List.of(settings(), "Source: " + source)))
                : List.of();
    }

    private String settings() {
        return "Settings: windows of %s, %d camps, %s. Line: polarization; band: 90 %% interval from resampling articles. %s"
                .formatted(
                        PolarizationRequest.WIDTHS.get(request.window()),
                        request.camps(),
                        NetworkWords.settings(request.settings())
                                .replace("aggregation: congruence", "congruence and conflict"),
                        omitted())
                .strip();
    }

    /** The parts that are left out, in words; empty if none are. */
    public String omitted() {
        return actors == allActors
                ? ""
                : "Camps are sought among the %d of %d actors with the most positions.".formatted(actors, allActors);
    }

    private static String title(PolarizationSeries.Point point) {
        return "%s to %s: %s"
                .formatted(
                        DateText.text(point.from().toString()),
                        DateText.text(point.to().toString()),
                        isKnown(point) ? two(point.value()) : "nobody agrees or disagrees");
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** The windows as a table. */
    public List<Window> table() {
        List<Window> windows = new ArrayList<>();
        for (PolarizationSeries.Point point : points) {
            boolean isKnown = isKnown(point);
            windows.add(new Window(
                    point.from().toString(),
                    point.to().toString(),
                    point.positions(),
                    isKnown ? two(point.value()) : "",
                    isKnown && point.low().isPresent()
                            ? two(point.low().getAsDouble()) + " to "
                                    + two(point.high().orElse(point.low().getAsDouble()))
                            : "",
                    isKnown ? point.camps().camps().stream().map(this::names).toList() : List.of()));
        }
        return windows;
    }

    /** The first names of a camp. */
    private String names(List<String> camp) {
        String names = camp.stream()
                .limit(MOST_NAMES)
                .map(id -> nodes.containsKey(id) ? nodes.get(id).label() : id)
                .collect(Collectors.joining(", "));
        return camp.size() <= MOST_NAMES ? names : names + " and " + (camp.size() - MOST_NAMES) + " more";
    }

    /** The widths of windows to choose from. */
    public Choice windows() {
        Map<String, String> options = new LinkedHashMap<>();
        PolarizationRequest.WIDTHS.forEach((days, name) -> options.put(Integer.toString(days), name));
        return Choice.ofWords(options, Integer.toString(request.window()));
    }

    /** The numbers of camps to choose from. */
    public Choice camps() {
        return Choice.ofWords(PolarizationRequest.campOptions(), Integer.toString(request.camps()));
    }

    /** The levels of actors to choose from. */
    public Choice levels() {
        return NetworkForm.levels(request.settings());
    }

    /**
     * A window as a row of a table.
     *
     * @param positions how many positions are in it
     * @param value empty if nobody agrees or disagrees
     * @param band its range; empty if there is none
     * @param camps the first names of each camp
     */
    public record Window(String from, String to, int positions, String value, String band, List<String> camps) {}
}
