package org.demarche.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/** Looks things up in a dataset at hand, in whichever of its graphs they are; each call is a read transaction. */
public final class DatasetEntities implements EntityLookup {

    /** Suggestions need not look at a million positions to be useful. */
    private static final int MOST_OF_A_CLASS = 200_000;

    private static final Node SAME_AS = NodeFactory.createURI("http://schema.org/sameAs");
    private static final List<Node> NAMES =
            List.of(FOAF.name.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode(), SKOS.altLabel.asNode());

    private final DatasetGraph dataset;

    public DatasetEntities(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The short ids of the corpora in the dataset, or the usual ones if it describes none. */
    public ShortNames shortNames() {
        List<String> bases = reading(() -> quads(Node.ANY, VOID.uriSpace.asNode(), Node.ANY)
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .distinct()
                .toList());
        return bases.isEmpty() ? ShortNames.DEFAULT : new ShortNames(bases);
    }

    @Override
    public Set<Node> classesOf(Node thing) {
        return reading(() ->
                quads(thing, RDF.type.asNode(), Node.ANY).map(Quad::getObject).collect(Collectors.toSet()));
    }

    @Override
    public Set<Node> sameAs(Node other) {
        return reading(
                () -> quads(Node.ANY, SAME_AS, other).map(Quad::getSubject).collect(Collectors.toSet()));
    }

    @Override
    public Stream<Named> named(Collection<Node> classes) {
        return reading(() -> classes.stream()
                .flatMap(type -> quads(Node.ANY, RDF.type.asNode(), type).limit(MOST_OF_A_CLASS))
                .map(Quad::getSubject)
                .map(thing -> new Named(thing, names(thing)))
                .toList()
                .stream());
    }

    private List<String> names(Node thing) {
        List<String> names = new ArrayList<>();
        for (Node property : NAMES) {
            quads(thing, property, Node.ANY)
                    .map(Quad::getObject)
                    .filter(Node::isLiteral)
                    .forEach(name -> names.add(name.getLiteralLexicalForm()));
        }
        return names;
    }

    private Stream<Quad> quads(Node subject, Node predicate, Node object) {
        return Iter.asStream(dataset.find(Node.ANY, subject, predicate, object));
    }

    private <T> T reading(Supplier<T> action) {
        return dataset.supportsTransactions() ? Txn.calculateRead(dataset, action) : action.get();
    }
}
