package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionFilterTest {

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("data/examples");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The positions of all actors, each by a query of its own that begins with the actor, are those of a query that does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue=use-of-the-strait",
                "issue=toll-on-the-strait&since=2024-04-01",
                "document=toll-talks-2024-04-18",
                "document=toll-plan-2024-03-04&stance=support",
                "document=toll-talks-2024-04-18&issue=use-of-the-strait"
            })
    void aFilterGivesTheSamePositionsWhicheverQueryAnswersIt(String filter) {
        TreeSet<String> expected = new TreeSet<>();
        for (String actor : column("/actors.csv", "entity")) {
            expected.addAll(column("/positions.csv?actor=" + actor + "&" + filter, "position"));
        }
        List<String> found = column("/positions.csv?" + filter, "position");
        assertFalse(found.isEmpty());
        assertEquals(expected, new TreeSet<>(found));
        assertEquals(expected.size(), found.size());
    }

    /** A page finds its positions in memory, the table by a query. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "stance=noComment",
                "kind=demand",
                "since=2024-03-05",
                "until=2024-03-31&stance=support",
                "since=2024-03-01&until=2024-04-01&kind=response"
            })
    void aPageListsThePositionsOfTheTableInItsOrder(String filter) {
        List<String> table = column("/positions.csv?" + filter, "position");
        String page = server.get("/positions?" + filter).body();
        assertEquals(
                table.stream().map(iri -> iri.substring(iri.lastIndexOf('/'))).toList(),
                Pattern.compile("<p class=\"summary\"[^>]*><a href=\"/id/[^\"]*(/[^\"/]*)\"")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"toll", "TOLL", "stance=support&text=the"})
    void aPhraseIsFoundWhicheverQuerySearchesIt(String filter) {
        aFilterGivesTheSamePositionsWhicheverQueryAnswersIt(filter.contains("=") ? filter : "text=" + filter);
    }

    /** The IRIs of the corpus in the first column. */
    private static List<String> column(String path, String heading) {
        String csv = server.get(path).body();
        assertEquals(heading, csv.substring(0, csv.indexOf(',')));
        return Pattern.compile("(?m)^(https://[^,\\s]+),")
                .matcher(csv)
                .results()
                .map(MatchResult::group)
                .map(cell -> cell.substring(0, cell.length() - 1))
                .toList();
    }
}
