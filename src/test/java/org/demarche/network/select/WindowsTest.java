package org.demarche.network.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.demarche.network.TimeSlice;
import org.demarche.network.group.PolarizationSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

    /** Three states for a toll and three against it; from July on, all are for it. One article a day. */
    private static final NetworkData PEACE = new NetworkData(
            IntStream.range(0, 360)
                    .mapToObj(day -> new HeldPosition(
                            String.format("%03d", day),
                            "state" + day % 6,
                            "",
                            "toll",
                            day < 180 && day % 2 == 1 ? -1 : 1,
                            LocalDate.of(2024, 1, 1).plusDays(day).toString(),
                            "demand",
                            "article" + day))
                    .toList(),
            Map.of());

    private static SelectedNetwork network(String... settings) {
        return new SelectedNetwork(
                PEACE,
                new SettingsReader(
                                Map.of(
                                        "normalization",
                                        List.of("average"),
                                        "since",
                                        List.of(settings.length > 0 ? settings[0] : "")),
                                UnaryOperator.identity())
                        .read());
    }

    @Test
    void windowsLieWithinThePeriod() {
        List<TimeSlice> slices = new ArrayList<>();
        network("2024-02-01").series(WindowSettings.of("2m", 3, ""), slices::add);
        assertEquals(
                List.of("2024-05-01", "2024-08-01", "2024-11-01"),
                slices.stream()
                        .map(slice -> slice.middle().toLocalDate().toString())
                        .toList());
    }

    @Test
    void windowsOfPositionsHaveAsManyEach() {
        List<TimeSlice> slices = new ArrayList<>();
        network().series(WindowSettings.of("60p", 100, ""), slices::add);
        assertEquals(3, slices.size());
        assertEquals(LocalDate.of(2024, 1, 1), slices.getFirst().from().toLocalDate());
        assertEquals(LocalDate.of(2024, 3, 1), slices.getFirst().to().toLocalDate());
    }

    @Test
    void polarizationFallsWhenTheCampsAgree() {
        List<PolarizationSeries.Point> points = network().polarization(WindowSettings.of("60d", 100, ""), 2, 1, 10);
        assertEquals(1, points.getFirst().value(), 0.02);
        assertTrue(points.getLast().value() < 0.7, points.toString());
        for (PolarizationSeries.Point point : points) {
            assertTrue(point.low().getAsDouble() <= point.high().getAsDouble());
        }
        assertEquals(points, network().polarization(WindowSettings.of("60d", 100, ""), 2, 1, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0d", "-1d", "90", "90x", "9999999d"})
    void refusesWhatIsNoWidth(String width) {
        assertThrows(IllegalArgumentException.class, () -> WindowSettings.of(width, 1, ""));
    }

    @Test
    void refusesSettingsThatDoNotGoTogether() {
        assertThrows(IllegalArgumentException.class, () -> WindowSettings.of("90d", 0, ""));
        assertThrows(IllegalArgumentException.class, () -> WindowSettings.of("90d", 1, "square"));
        assertThrows(IllegalArgumentException.class, () -> WindowSettings.of("90p", 1, "gaussian"));
    }
}
