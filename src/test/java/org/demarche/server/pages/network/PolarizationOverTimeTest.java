package org.demarche.server.pages.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.network.select.HeldPosition;
import org.demarche.network.select.NetworkData;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.Parameters;
import org.demarche.server.pages.network.PolarizationOverTime.Window;
import org.demarche.server.pages.picture.PolarizationPicture;
import org.junit.jupiter.api.Test;

/** Ansel and Berta want a toll and no tunnel, Carl and Dora the reverse; in the second half of the year nobody says anything. */
class PolarizationOverTimeTest {

    private static final LocalDate START = LocalDate.of(2021, 1, 1);

    private static NetworkData data() {
        List<HeldPosition> positions = new ArrayList<>();
        for (int day = 0; day < 180; day += 5) {
            for (String actor : List.of("ansel", "berta", "carl", "dora")) {
                double toll = actor.compareTo("bz") < 0 ? 1 : -1;
                positions.add(position(actor, "toll", toll, day));
                positions.add(position(actor, "tunnel", -toll, day));
            }
        }
        positions.add(position("ansel", "toll", 1, 364));
        return new NetworkData(positions, Map.of());
    }

    private static HeldPosition position(String actor, String target, double polarity, int day) {
        String date = START.plusDays(day).toString();
        return new HeldPosition(actor + target + day, actor, "", target, polarity, date, "statement", "article-" + day);
    }

    private static PolarizationOverTime found(String parameters) {
        PolarizationRequest request =
                PolarizationRequest.of(Parameters.parse(parameters), data(), new ShortNames("https://example.org/id/"));
        return PolarizationOverTime.of(data(), request);
    }

    @Test
    void perfectCampsAreWhollyPolarizedInEachWindow() {
        List<Window> table = found("window=30").table();
        assertEquals("1.00", table.getFirst().value());
        assertEquals("1.00 to 1.00", table.getFirst().band());
        assertEquals(
                Set.of("ansel, berta", "carl, dora"),
                Set.copyOf(table.getFirst().camps()));
    }

    @Test
    void aWindowInWhichNobodyAgreesOrDisagreesHasNoValueAndLeavesAGap() {
        PolarizationOverTime found = found("window=30");
        Window last = found.table().getLast();
        assertEquals("", last.value());
        assertEquals("", last.band());
        PolarizationPicture picture = found.picture("Polarization", "made").getFirst();
        assertEquals(1, picture.stretches().size());
        long known = found.table().stream()
                .filter(window -> !window.value().isEmpty())
                .count();
        assertEquals(known, picture.points().size());
        assertTrue(known < found.table().size());
    }

    @Test
    void windowsAreWideEnoughForThePeriodAndNeverTooMany() {
        assertEquals("90", found("").windows().chosen());
        assertTrue(found("window=7").table().size() <= 31);
    }

    @Test
    void aPeriodWithoutPositionsHasNoPicture() {
        assertEquals(
                List.of(), found("since=1999-01-01&until=1999-12-31&window=7").picture("Polarization", "made"));
    }

    @Test
    void campsNameTheirMembers() {
        String camps = found("window=30&camps=2").table().getFirst().camps().stream()
                .sorted()
                .collect(Collectors.joining("; "));
        assertEquals("ansel, berta; carl, dora", camps);
    }
}
