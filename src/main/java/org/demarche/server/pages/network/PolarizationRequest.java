package org.demarche.server.pages.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.WindowSettings;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;

/**
 * A request for polarization over time.
 *
 * @param window days of a window
 * @param step days from one window to the next; never more windows than a picture shows
 * @param camps the number of camps
 */
public record PolarizationRequest(NetworkSettings settings, int window, int step, int camps) {

    /** The widths to choose from, in days, with their names. */
    static final Map<Integer, String> WIDTHS = widths();

    private static final int MOST_WINDOWS = 30;
    private static final int USUAL_WINDOWS = 4;
    private static final int STEPS_OF_A_WINDOW = 4;
    private static final List<Integer> CAMPS = List.of(2, 3, 4);

    private static Map<Integer, String> widths() {
        Map<Integer, String> widths = new LinkedHashMap<>();
        widths.put(7, "a week");
        widths.put(30, "30 days");
        widths.put(90, "90 days");
        widths.put(180, "180 days");
        widths.put(365, "a year");
        widths.put(730, "two years");
        widths.put(1825, "five years");
        return widths;
    }

    /**
     * The request of some parameters: {@code window} in days, {@code camps}, and the settings of a network of actors.
     *
     * @throws HttpFailure 400 if a value is not known
     */
    public static PolarizationRequest of(Parameters parameters, NetworkData data, ShortNames names) {
        Map<String, List<String>> values = new HashMap<>(parameters.values());
        values.put("of", List.of("actors"));
        values.put("aggregation", List.of("congruence"));
        values.put("normalization", List.of("average"));
        NetworkSettings settings =
                NetworkRequest.of(new Parameters(values), data, names).settings();
        long period = period(settings, data);
        int usual = WIDTHS.keySet().stream()
                .filter(width -> width * USUAL_WINDOWS <= period)
                .reduce((less, more) -> more)
                .orElse(WIDTHS.keySet().iterator().next());
        int window = number(parameters, "window", usual, List.copyOf(WIDTHS.keySet()));
        int step = (int) Math.max(Math.max(1, window / STEPS_OF_A_WINDOW), Math.ceilDiv(period, MOST_WINDOWS));
        return new PolarizationRequest(settings, window, step, number(parameters, "camps", 2, CAMPS));
    }

    private static int number(Parameters parameters, String name, int otherwise, List<Integer> known) {
        return parameters
                .nonBlank(name)
                .map(text -> known.stream()
                        .filter(number -> number.toString().equals(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> new HttpFailure(
                                400, "\"" + text + "\" is not a value of " + name + "; use one of " + known + ".")))
                .orElse(otherwise);
    }

    /** The number of days from the first position to the last, or between the days of the request. */
    private static long period(NetworkSettings settings, NetworkData data) {
        NavigableSet<LocalDate> days = new TreeSet<>(data.days());
        settings.filter().since().ifPresent(days::add);
        settings.filter().until().ifPresent(days::add);
        if (days.isEmpty()) {
            return 0;
        }
        LocalDate first = settings.filter().since().orElse(days.first());
        return Math.max(
                0, ChronoUnit.DAYS.between(first, settings.filter().until().orElse(days.last())));
    }

    /** The windows. */
    WindowSettings windows() {
        return WindowSettings.of(window + "d", step, "");
    }

    /** The numbers of camps to choose from, with their names. */
    static Map<String, String> campOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        IntStream.rangeClosed(CAMPS.getFirst(), CAMPS.getLast())
                .forEach(camps -> options.put(Integer.toString(camps), Integer.toString(camps)));
        return options;
    }
}
