package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.load.CheckedCorpus;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusLoader;
import org.demarche.load.LoadListener;
import org.demarche.load.ProblemCounter;
import org.demarche.search.IndexSearch;
import org.demarche.search.SearchRequest;
import org.demarche.search.TextIndex;
import org.demarche.store.Tdb2Loader.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows a store: the names of its states, and an index that is written while the store is built. */
class FollowedStoreTest {

    private static final Node GRAPH = NodeFactory.createURI("https://example.org/graph");

    @TempDir
    private Path temp;

    @Test
    void everyChangeGivesAStoreAnotherState() {
        Path folder = temp.resolve("store");
        Set<String> states = new HashSet<>();
        String last;
        try (Tdb2Store store = new Tdb2Store(folder)) {
            states.add(store.state());
            for (int i = 0; i < 20; i++) {
                // Every other change takes back the one before it.
                Graph graph = MemoryStore.newGraph();
                if (i % 2 == 0) {
                    graph.add(GRAPH, GRAPH, GRAPH);
                }
                store.replace(Map.of(GRAPH, graph));
                assertTrue(states.add(store.state()), "state after change " + i);
            }
            store.compact();
            assertTrue(states.add(store.state()));
            last = store.state();
        }
        try (Tdb2Store store = new Tdb2Store(folder)) {
            assertEquals(last, store.state());
        }
    }

    @Test
    void theIndexOfAStoreThatIsBuiltIsTheOneThatIsMadeOfTheStore() throws IOException {
        Path folder = temp.resolve("store");
        TextIndex index = TextIndex.beside(folder);
        try (Tdb2Store store = new Tdb2Store(folder, index);
                IndexSearch search = new IndexSearch(store, index)) {
            index.attach(store);
            ProblemCounter problems = new ProblemCounter(LoadListener.NONE);
            try (GraphLoader loader = store.load("source", new Pace(5, 1_000))) {
                new CorpusLoader(loader, problems).load(new CheckedCorpus(Corpus.at(Path.of("data")), problems));
            }
            assertEquals(Optional.empty(), search.fault());
            List<Object> built = answers(search);
            search.rebuild(entities -> {});
            assertEquals(Optional.empty(), search.fault());
            assertEquals(answers(search), built);
        }
    }

    /** What is found, and the counts; equally good results come in any order. */
    private static List<Object> answers(IndexSearch search) {
        return Stream.of("nato", "US reply", "welcomed", "missiles in Ukraine", "Finuad")
                .map(text -> search.find(new SearchRequest(text, 100)))
                .<Object>map(answer -> List.of(
                        answer.facets(),
                        answer.groups().stream()
                                .map(group -> Set.copyOf(group.hits()))
                                .toList()))
                .toList();
    }
}
