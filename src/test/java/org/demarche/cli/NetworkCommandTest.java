package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkCommandTest {

    private static CommandRun network(String options) {
        List<String> arguments = new ArrayList<>(List.of("network", "--data", "data/examples"));
        arguments.addAll(List.of(options.split(" ", -1)));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --camps 2                              | polarization 0.
            --coalitions 2                         | frustration 0.
            --summary                              | density 0.9111
            --backbone                             | 1,strait-toll,Toll on foreign ships,
            --clusters --centrality -f nodes       | Id,Label,Type,betweenness,category,closeness,cluster,country,degree,eigenvector,iri,strength
            --window 60d --step 30                 | 2024-03-01,2024-03-31,2024-04-30,ansel-dravick,berit-aschmond,Undirected,1,1
            --window 60d --step 30 --camps 2       | From,Middle,To,Positions,Polarization,Low,High
            --window 20p --step 5 -f gexf          | mode="dynamic"
            --window 60d --kernel gaussian -f json | "from":"2024-03-01"
            --aggregation agreement -f turtle      | qb:Observation
            --change-at 2024-04-01 --of actors-by-targets -f edges | odo-restel,strait-toll,Undirected,2,1
            """)
    void printsWhatIsAskedFor(String options, String expected) {
        CommandRun run = network(options);
        assertEquals("", run.err());
        assertEquals(0, run.code());
        assertTrue(run.out().contains(expected), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --window 60q               | A window is a number and d, w, m, y or p
            --window 60d -f dl         | Formats: edges, gexf, json
            --kernel wide --window 60d | "wide" is not a kernel; use uniform
            --step 2                   | --step requires --window.
            --kernel gaussian          | --kernel requires --window.
            --camps 2 --backbone       | --camps and --backbone cannot be combined.
            --window 60d --summary     | --summary and --window cannot be combined.
            --window 60d --clusters    | --clusters is for a single network.
            --actor nobody             | There is no actor "nobody".
            --camps 1                  | --camps takes actors and a number of at least 2.
            --aggregation sum          | use agreement, ignore, congruence
            """)
    void saysWhatIsWrongAndWhatThereIs(String options, String expected) {
        CommandRun run = network(options);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(expected), run.err());
    }

    @Test
    void hasHelpWithAnExample() {
        CommandRun run = CommandRun.of("network", "--help");
        assertTrue(run.out().contains("demarche network --window 90d"), run.out());
    }
}
