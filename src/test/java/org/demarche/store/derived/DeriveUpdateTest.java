package org.demarche.store.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.demarche.coding.CorpusFiles;
import org.demarche.model.CorpusFile;
import org.demarche.rdf.CorpusMapper;
import org.demarche.store.MemoryStore;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from positions is the same whichever way it was worked out. */
class DeriveUpdateTest {

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/examples", "src/test/resources/dates"})
    void theUpdateGivesWhatTheStoresKeep(String corpus) {
        Map<Node, List<Triple>> graphs = graphs(corpus);
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        graphs.forEach((name, triples) -> triples.forEach(triple -> dataset.add(Quad.create(name, triple))));
        UpdateExec.dataset(dataset)
                .update(new String(DerivedGraph.update(), StandardCharsets.UTF_8))
                .execute();
        Set<String> derived = texts(dataset.getGraph(DerivedGraph.NAME).stream());
        assertFalse(derived.isEmpty());
        assertEquals(derived, texts(kept(graphs)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/examples", "src/test/resources/dates"})
    void theBookGivesWhatTheStoresKeep(String corpus) {
        Map<Node, List<Triple>> graphs = graphs(corpus);
        DerivedAccumulator book = new DerivedAccumulator();
        List<Triple> derived = new java.util.ArrayList<>();
        graphs.values().forEach(graph -> derived.addAll(book.add(graph)));
        book.total(derived::add);
        assertEquals(texts(derived.stream()), texts(kept(graphs)));
    }

    @Test
    void nothingFollowsFromGraphsThatWereTakenAway() {
        Map<Node, List<Triple>> graphs = graphs("data/examples");
        MemoryStore store = new MemoryStore();
        store.replace(asGraphs(graphs));
        Map<Node, Graph> empty = new LinkedHashMap<>();
        graphs.keySet().forEach(name -> empty.put(name, MemoryStore.newGraph()));
        store.replace(empty);
        assertEquals(Set.of(), texts(store.dataset().getGraph(DerivedGraph.NAME).stream()));
    }

    private static Stream<Triple> kept(Map<Node, List<Triple>> graphs) {
        MemoryStore store = new MemoryStore();
        store.replace(asGraphs(graphs));
        return store.dataset().getGraph(DerivedGraph.NAME).stream();
    }

    /** In the order of a loading: the ontology, the corpus file, the codings. */
    private static Map<Node, List<Triple>> graphs(String corpus) {
        Map<Node, List<Triple>> graphs = new LinkedHashMap<>();
        graphs.put(Vocabulary.ONTOLOGY, Ontology.graph().stream().toList());
        CorpusFiles.in(Path.of(corpus))
                .forEach(sound -> graphs.put(CorpusMapper.graphOf(sound.file()), triples(sound.file())));
        return graphs;
    }

    private static List<Triple> triples(CorpusFile file) {
        List<Triple> triples = new java.util.ArrayList<>();
        CorpusMapper.map(file, new org.apache.jena.riot.system.StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                triples.add(quad.asTriple());
            }
        });
        return triples;
    }

    private static Map<Node, Graph> asGraphs(Map<Node, List<Triple>> graphs) {
        Map<Node, Graph> result = new LinkedHashMap<>();
        graphs.forEach((name, triples) -> {
            Graph graph = MemoryStore.newGraph();
            GraphUtil.add(graph, triples);
            result.put(name, graph);
        });
        return result;
    }

    private static Set<String> texts(Stream<Triple> triples) {
        return triples.map(triple -> triple.getSubject() + " " + triple.getPredicate() + " " + text(triple.getObject()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Engines write the same number in different ways. */
    private static String text(Node node) {
        boolean decimal = node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDdecimal);
        return decimal
                ? new BigDecimal(node.getLiteralLexicalForm())
                        .stripTrailingZeros()
                        .toPlainString()
                : node.toString();
    }
}
