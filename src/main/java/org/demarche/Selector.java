package org.demarche;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.demarche.rdf.Terms;
import org.demarche.rdf.Vocabulary;
import org.demarche.store.MemoryStore;
import org.demarche.store.derived.DerivedGraph;

/** Takes from a store what an export is to hold. */
final class Selector {

    private final DatasetGraph stored;
    private final Selection selection;

    Selector(DatasetGraph stored, Selection selection) {
        this.stored = stored;
        this.selection = selection;
    }

    DatasetGraph select() {
        DatasetGraph selected = DatasetGraphFactory.createGeneral();
        stored.listGraphNodes().forEachRemaining(name -> {
            if (isSelected(name)) {
                selected.addGraph(name, graph(name));
            }
        });
        return selected;
    }

    private boolean isSelected(Node graph) {
        if (graph.equals(DerivedGraph.NAME)) {
            return false; // Whoever loads what is exported has it again.
        }
        if (graph.equals(Vocabulary.ONTOLOGY)) {
            return selection.ontology();
        }
        return selection.article().map(graph::equals).orElse(true);
    }

    private Graph graph(Node name) {
        if (!selection.owlSameAs()) {
            return stored.getGraph(name);
        }
        Graph copy = MemoryStore.newGraph();
        GraphUtil.addInto(copy, stored.getGraph(name));
        List<Triple> links = copy.stream(Node.ANY, Terms.SAME_AS, Node.ANY).toList();
        links.forEach(link -> copy.add(link.getSubject(), OWL.sameAs.asNode(), link.getObject()));
        return copy;
    }
}
