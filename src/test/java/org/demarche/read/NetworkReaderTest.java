package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.SelectedNetwork;
import org.demarche.network.select.SettingsReader;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.QueryCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of the corpora that ship with Demarche. */
class NetworkReaderTest {

    private static Demarche load(String corpus) throws IOException {
        Demarche demarche = Demarche.inMemory();
        demarche.load(Corpus.at(Path.of(corpus)));
        return demarche;
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/examples"})
    void agreementIsThatOfTheQuery(String corpus) throws IOException {
        try (Demarche demarche = load(corpus)) {
            QueryResult.Table table = (QueryResult.Table)
                    demarche.query(QueryCatalogue.builtIn().get("agreement"), Map.of("limit", "100"));
            TreeSet<String> expected = table.rows().stream()
                    .map(row -> String.join(
                            " ",
                            text(row, "actorName"),
                            text(row, "otherName"),
                            text(row, "agreed"),
                            text(row, "disagreed")))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, pairs(demarche.networkData()));
        }
    }

    private static String text(Binding row, String column) {
        return row.get(column).getLiteralLexicalForm();
    }

    private static SortedSet<String> pairs(NetworkData data) {
        NetworkGraph graph = new SelectedNetwork(
                        data,
                        new SettingsReader(Map.of("aggregation", List.of("agreement")), UnaryOperator.identity())
                                .read())
                .graph();
        return graph.ties().stream()
                .map(tie -> "%s %s %.0f %.0f"
                        .formatted(
                                graph.nodes().get(tie.source()).label(),
                                graph.nodes().get(tie.target()).label(),
                                tie.agreed(),
                                tie.disagreed()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void actorsHaveTheirTypeTheirCountryAndTheirItem() throws IOException {
        try (Demarche demarche = load("data")) {
            Map<String, NetworkNode> nodes = demarche.networkData().nodes();
            assertEquals(
                    Map.of("iri", "https://w3id.org/demarche/id/nato", "category", "alliance", "wikidata", "Q7184"),
                    nodes.get("nato").attributes());
            assertEquals("Person", nodes.get("nikolai-sokov").type());
        }
    }

    @Test
    void aChangeOfTheStoreIsSeen() throws IOException {
        try (Demarche demarche = Demarche.inMemory()) {
            assertEquals(0, demarche.networkData().positions().size());
            demarche.load(Corpus.at(Path.of("data/examples")));
            assertEquals(
                    demarche.networkData().positions().size(),
                    ((QueryResult.Table) demarche.sparql("SELECT ?p { ?p a dem:Position }"))
                            .rows()
                            .size());
        }
    }
}
