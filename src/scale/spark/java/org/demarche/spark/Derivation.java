package org.demarche.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.demarche.rdf.NamedGraph;
import org.demarche.spark.Contribution.Held;
import org.demarche.store.derived.DerivedAccumulator;
import org.demarche.store.derived.DerivedGraph;
import org.demarche.vocabulary.Vocabulary;
import scala.Tuple2;

/**
 * What follows from all graphs together, as {@link DerivedAccumulator} works it out on one machine: each machine counts the tallies of some
 * pairs of actor and target, and what these add up to for an actor or a target is summed over the machines.
 */
final class Derivation {

    private static final int QUADS_AT_ONCE = 1_000;

    private static final Set<Node> SUMS = Set.of(
            Vocabulary.POSITIONS_HELD,
            Vocabulary.POSITIONS_RECEIVED,
            Vocabulary.POSITIONS_STATED,
            Vocabulary.ACTORS_FOR,
            Vocabulary.ACTORS_AGAINST);

    private Derivation() {}

    /** The derived graph in pieces, each as N-Quads, and each with all that the graph says of its subjects but positions. */
    static JavaRDD<byte[]> of(JavaRDD<MappedFile> files) {
        JavaRDD<Contribution> all = files.map(MappedFile::contribution);
        // Equal ones travel once.
        JavaPairRDD<Held, Long> held = all.flatMap(one -> one.held().iterator())
                .mapToPair(one -> new Tuple2<>(one, 1L))
                .reduceByKey(Long::sum);
        JavaRDD<Triple> tallied = held.mapToPair(one ->
                        new Tuple2<>(new Tuple2<>(one._1().holder(), one._1().target()), one))
                .groupByKey()
                .mapPartitions(Derivation::tally);
        JavaPairRDD<Tuple2<String, String>, Long> sums = tallied.filter(Derivation::isSum)
                .mapToPair(triple -> new Tuple2<>(
                        new Tuple2<>(NodeFmtLib.strNT(triple.getSubject()), NodeFmtLib.strNT(triple.getPredicate())),
                        Long.valueOf(triple.getObject().getLiteralLexicalForm())))
                .union(all.flatMap(one -> one.sources().iterator())
                        .mapToPair(document -> new Tuple2<>(
                                new Tuple2<>(document, NodeFmtLib.strNT(Vocabulary.POSITIONS_STATED)), 1L)))
                .reduceByKey(Long::sum);
        JavaRDD<Triple> totals = sums.mapToPair(
                        sum -> new Tuple2<>(sum._1()._1(), new Tuple2<>(sum._1()._2(), sum._2())))
                .groupByKey()
                .flatMap(entity -> totals(entity._1(), entity._2()));
        JavaRDD<Triple> within = Closure.of(all.flatMap(one -> one.parts().iterator()))
                .map(pair -> Triple.create(
                        NodeFactoryExtra.parseNode(pair.part()),
                        Vocabulary.WITHIN,
                        NodeFactoryExtra.parseNode(pair.whole())));
        return all.map(Contribution::quads)
                .filter(quads -> quads.length > 0)
                .union(pieces(tallied.filter(triple -> !isSum(triple))))
                .union(pieces(totals))
                .union(pieces(within));
    }

    private static Iterator<Triple> tally(
            Iterator<Tuple2<Tuple2<String, String>, Iterable<Tuple2<Held, Long>>>> pairs) {
        return new Iterator<>() {
            private Iterator<Triple> current = List.<Triple>of().iterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && pairs.hasNext()) {
                    DerivedAccumulator one = new DerivedAccumulator();
                    for (Tuple2<Held, Long> equal : pairs.next()._2()) {
                        for (long i = 0; i < equal._2(); i++) {
                            equal._1().count(one);
                        }
                    }
                    List<Triple> triples = new ArrayList<>();
                    one.total(triples::add);
                    current = triples.iterator();
                }
                return current.hasNext();
            }

            @Override
            public Triple next() {
                hasNext();
                return current.next();
            }
        };
    }

    private static boolean isSum(Triple triple) {
        return SUMS.contains(triple.getPredicate());
    }

    private static Iterator<Triple> totals(String entity, Iterable<Tuple2<String, Long>> sums) {
        List<Triple> triples = new ArrayList<>();
        sums.forEach(sum -> triples.add(Triple.create(
                NodeFactoryExtra.parseNode(entity),
                NodeFactoryExtra.parseNode(sum._1()),
                NodeFactory.createLiteralDT(Long.toString(sum._2()), XSDDatatype.XSDinteger))));
        return triples.iterator();
    }

    /** Statements in pieces; those of a subject, which come in a row, stay together. */
    private static JavaRDD<byte[]> pieces(JavaRDD<Triple> triples) {
        return triples.mapPartitions(all -> {
            List<byte[]> pieces = new ArrayList<>();
            List<Triple> piece = new ArrayList<>();
            while (all.hasNext()) {
                Triple next = all.next();
                if (piece.size() >= QUADS_AT_ONCE
                        && !piece.getLast().getSubject().equals(next.getSubject())) {
                    pieces.add(Quads.bytes(new NamedGraph(DerivedGraph.NAME, piece)));
                    piece = new ArrayList<>();
                }
                piece.add(next);
            }
            if (!piece.isEmpty()) {
                pieces.add(Quads.bytes(new NamedGraph(DerivedGraph.NAME, piece)));
            }
            return pieces.iterator();
        });
    }
}
