package org.demarche.read;

import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;
import org.demarche.store.derived.DerivedGraph;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Takes from a store what an export is to hold, one graph after the other. */
public final class ExportSelector {

    private static final PreparedQuery NAMES =
            new PreparedQuery("SELECT DISTINCT ?graph { GRAPH ?graph { ?s ?p ?o } }");
    private static final PreparedQuery GRAPH =
            new PreparedQuery("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }");

    private final QueryEngine engine;
    private final ExportSelection selection;

    /** Selects by queries to an engine. */
    public ExportSelector(QueryEngine engine, ExportSelection selection) {
        this.engine = engine;
        this.selection = selection;
    }

    /** The quads, each graph fetched when it is its turn. */
    public Stream<Quad> quads() {
        return names().flatMap(name -> triples(name).map(triple -> Quad.create(name, triple)));
    }

    private Stream<Node> names() {
        if (selection.article().isEmpty()) {
            return NAMES.rows(engine).rows().stream()
                    .map(row -> row.get("graph"))
                    .filter(this::isSelected)
                    .sorted(Comparator.comparing(Node::getURI));
        }
        Stream<Node> ontology = selection.ontology() ? Stream.of(Vocabulary.ONTOLOGY) : Stream.empty();
        return Stream.concat(selection.article().stream(), ontology);
    }

    /** Derived statements are left out: loading the export derives them again. */
    private boolean isSelected(Node name) {
        boolean ontology = name.equals(Vocabulary.ONTOLOGY);
        return name.isURI() && !name.equals(DerivedGraph.NAME) && (selection.ontology() || !ontology);
    }

    private Stream<Triple> triples(Node graph) {
        Stream<Triple> stored = GRAPH.triples(engine, "graph", graph).graph().stream();
        return selection.owlSameAs() ? stored.flatMap(ExportSelector::withOwlSameAs) : stored;
    }

    private static Stream<Triple> withOwlSameAs(Triple triple) {
        return triple.getPredicate().equals(ExternalTerms.SAME_AS)
                ? Stream.of(triple, Triple.create(triple.getSubject(), OWL.sameAs.asNode(), triple.getObject()))
                : Stream.of(triple);
    }
}
