package org.demarche.network.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkTie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of docs/agreement.md and what filters and levels let through. */
class SelectedNetworkTest {

    private static final double NO_COMMENT = Double.NaN;

    private static HeldPosition position(String date, String actor, double polarity, String target) {
        return new HeldPosition(
                date + actor + target, actor, "", target, polarity, date, "demand", "article-of-" + date);
    }

    private static final List<HeldPosition> EXAMPLE = List.of(
            position("2024-01-05", "norland", 1, "toll"),
            position("2024-01-05", "sudland", -1, "toll"),
            position("2024-02-01", "sudland", 0.5, "toll"),
            position("2024-02-01", "westland", 0, "toll"));

    private static NetworkEntity entity(String id, String type, String... wholes) {
        boolean isAlliance = id.equals("league");
        return new NetworkEntity(
                new NetworkNode(id, id.toUpperCase(java.util.Locale.ROOT), type, Map.of()),
                id.equals("ministry") ? "norland" : "",
                id.equals("odo")
                        ? List.of(
                                new NetworkEntity.Post("university", "2010", "2023-06", false),
                                new NetworkEntity.Post("ministry", "2023-07", "", false))
                        : List.of(),
                Set.of(wholes),
                isAlliance,
                id.equals("toll") ? Set.of("shipping", "trade") : Set.of());
    }

    private static final NetworkData DATA = data(EXAMPLE);

    private static NetworkData data(List<HeldPosition> positions) {
        Map<String, NetworkEntity> entities = new HashMap<>();
        for (NetworkEntity each : List.of(
                entity("norland", "State", "union"),
                entity("union", "Institution", "league"),
                entity("league", "Institution"),
                entity("sudland", "State"),
                entity("westland", "State"),
                entity("ministry", "Institution"),
                entity("university", "Institution"),
                entity("odo", "Person"),
                entity("toll", "Proposal"))) {
            entities.put(each.node().id(), each);
        }
        return new NetworkData(positions, entities);
    }

    private static SelectedNetwork network(NetworkData data, String... settings) {
        Map<String, List<String>> values = new HashMap<>();
        for (String setting : settings) {
            String[] pair = setting.split("=", 2);
            values.put(pair[0], List.of(pair[1].split(",")));
        }
        return new SelectedNetwork(data, new SettingsReader(values, UnaryOperator.identity()).read());
    }

    private static List<String> rows(List<HeldPosition> positions, String... settings) {
        return network(data(positions), settings).positions().stream()
                .map(position -> position.row())
                .toList();
    }

    @Test
    void sudlandAgreesWithNorlandByItsLatestSideAndWestlandHasNoTie() {
        NetworkGraph graph = network(DATA, "aggregation=agreement").graph();
        assertEquals(
                List.of("NORLAND", "SUDLAND"),
                graph.nodes().stream().map(NetworkNode::label).toList());
        assertEquals(List.of(new NetworkTie(0, 1, 1, 1, 0)), graph.ties());
    }

    @Test
    void sudlandDisagreedWithNorlandUntilItChangedItsMind() {
        NetworkGraph graph =
                network(DATA, "aggregation=agreement", "until=2024-01-31").graph();
        assertEquals(List.of(new NetworkTie(0, 1, -1, 0, 1)), graph.ties());
    }

    @Test
    void agreeingOnOneTargetAndDisagreeingOnAnotherIsATieWithoutASign() {
        NetworkGraph graph = network(
                        data(List.of(
                                position("2024-01-05", "norland", 1, "toll"),
                                position("2024-01-05", "sudland", 1, "toll"),
                                position("2024-01-05", "norland", 1, "tunnel"),
                                position("2024-01-05", "sudland", -1, "tunnel"))),
                        "aggregation=agreement")
                .graph();
        assertEquals(List.of(new NetworkTie(0, 1, 0, 1, 1)), graph.ties());
        assertEquals(0, graph.ties().getFirst().sign());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, FOR",
        "1, 0, FOR",
        "-1, 0, AGAINST",
        "1, -0.5, CONTRADICTORY",
        "0, 0, NEUTRAL",
        "NaN, NaN, NO_COMMENT",
        "NaN, -1, AGAINST"
    })
    void theSideOfTwoPositionsOfOneDay(double one, double other, Side side) {
        List<HeldPosition> positions = List.of(
                position("", "norland", -1, "toll"),
                position("2024-01-05", "norland", one, "toll"),
                position("2024-01-05", "norland", other, "toll"));
        assertEquals(side, Side.latest(positions).getFirst().side());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02, 2024-02-05, CONTRADICTORY",
        "2024, 2024-02-05, CONTRADICTORY",
        "2023, 2024-02-05, AGAINST",
        "2024-01, 2024-02-05, AGAINST",
        "2024-02-04, 2024-02-05, AGAINST"
    })
    void aMonthOrAYearIsNotEarlierThanADayInIt(String forDate, String againstDate, Side side) {
        List<HeldPosition> positions =
                List.of(position(forDate, "norland", 1, "toll"), position(againstDate, "norland", -1, "toll"));
        assertEquals(side, Side.latest(positions).getFirst().side());
    }

    @Test
    void aMonthOrAYearIsInAPeriodIfOneOfItsDaysIs() {
        List<HeldPosition> positions = List.of(
                position("2023", "norland", 1, "toll"),
                position("2024", "sudland", 1, "toll"),
                position("2024-02", "westland", 1, "toll"));
        assertEquals(List.of("norland", "sudland"), rows(positions, "until=2024-01-31"));
        assertEquals(List.of("sudland", "westland"), rows(positions, "since=2024-02-29"));
    }

    @Test
    void noCommentOnTheLatestDayIsNoSide() {
        List<HeldPosition> positions = List.of(
                position("2024-01-05", "norland", 1, "toll"), position("2024-01-06", "norland", NO_COMMENT, "toll"));
        assertEquals(List.of(), rows(positions, "duplicates=latest"));
        assertEquals(List.of("norland"), rows(positions));
    }

    @Test
    void personsSpeakForWhomTheySayOrForTheInstitutionOfTheirPostAtThatDate() {
        List<HeldPosition> positions = List.of(
                position("2020-05-01", "odo", 1, "toll"),
                position("2023-07", "odo", 1, "toll"),
                new HeldPosition("1", "odo", "sudland", "toll", 1, "2024-01-01", "demand", ""),
                position("2024-01-01", "norland", 1, "toll"));
        assertEquals(List.of("university", "ministry", "sudland", "norland"), rows(positions, "level=represented"));
        assertEquals(List.of("norland", "sudland", "norland"), rows(positions, "level=state"));
    }

    @Test
    void alliancesAreReachedThroughOtherInstitutions() {
        assertEquals(List.of("league"), rows(EXAMPLE, "level=alliance"));
    }

    @Test
    void filtersLeaveOutWhatTheyDoNotName() {
        assertEquals(List.of("norland"), rows(EXAMPLE, "actor=norland"));
        assertEquals(4, rows(EXAMPLE, "issue=trade", "neutral=yes").size());
        assertEquals(List.of(), rows(EXAMPLE, "issue=fishing"));
        assertEquals(List.of(), rows(EXAMPLE, "kind=offer"));
        assertEquals(List.of("sudland"), rows(EXAMPLE, "since=2024-02-01"));
        assertEquals(2, rows(EXAMPLE, "article=article-of-2024-01-05").size());
        assertEquals(List.of(), rows(EXAMPLE, "type=Person"));
    }

    @Test
    void messagesNameTheValuesThatThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> network(DATA, "aggregation=sum"))
                .getMessage();
        assertTrue(message.contains("\"sum\"") && message.contains("agreement, ignore"), message);
        assertThrows(IllegalArgumentException.class, () -> network(DATA, "since=yesterday"));
        assertThrows(IllegalArgumentException.class, () -> network(DATA, "of=targets", "aggregation=agreement"));
        NetworkFilter filter = new NetworkFilter(
                java.util.Optional.empty(), java.util.Optional.empty(), "", "", "", Set.of("nobody"), "", "");
        assertThrows(IllegalArgumentException.class, () -> DATA.check(filter));
    }
}
