package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.Demarche;
import org.demarche.load.CheckedCorpus;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusLoader;
import org.demarche.load.LoadListener;
import org.demarche.load.ProblemCounter;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkNode;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.SelectedNetwork;
import org.demarche.network.select.SettingsReader;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.guard.QueryLimits;
import org.demarche.search.IndexSearch;
import org.demarche.search.Search;
import org.demarche.search.SparqlSearch;
import org.demarche.search.TextIndex;
import org.demarche.store.GraphLoader;
import org.demarche.store.Tdb2Store;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/examples", "src/test/resources/dates"})
    void theIndexHasTheSamePositionsAsTheStore(String corpus, @TempDir Path folder) throws IOException {
        try (TextIndex index = TextIndex.beside(folder);
                Tdb2Store store = new Tdb2Store(folder, index);
                Search search = new IndexSearch(store, index)) {
            index.attach(store);
            ProblemCounter problems = new ProblemCounter(LoadListener.NONE);
            try (GraphLoader loader = store.load("corpus")) {
                new CorpusLoader(loader, problems).load(new CheckedCorpus(Corpus.at(Path.of(corpus)), problems));
            }
            assertSame(store, search);
            Node article = store.read(() -> store.union()
                    .find(Node.ANY, Vocabulary.CODED_FROM, Node.ANY)
                    .next()
                    .getObject());
            store.replace(Map.of(article, Graph.emptyGraph));
            assertSame(store, search);
        }
    }

    private static void assertSame(Tdb2Store store, Search search) {
        QueryExecutor engine = new QueryExecutor(store, QueryLimits.DEFAULT);
        assertTrue(search.positions(position -> {}));
        assertEquals(
                NetworkReader.read(engine, ShortNames.DEFAULT, new SparqlSearch(engine)),
                store.read(() -> NetworkReader.read(engine, ShortNames.DEFAULT, search)));
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
