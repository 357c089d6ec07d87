package org.demarche.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.model.Coding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a coding may hold, its graph is well formed. The seed is in the name of a failing test. */
class RandomCodingsTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyIriIsOneToWhichJenaHasNothingToSay(long seed) {
        Coding coding = new RandomCodings(seed).next();
        Set<String> iris = Graphs.dataset(List.of(coding)).stream()
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .collect(Collectors.toSet());
        for (String iri : iris) {
            IRIx parsed = IRIx.create(iri);
            assertFalse(parsed.hasViolations(), () -> messages(parsed));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theQuadsReadBackAreThoseWritten(long seed) {
        Coding coding = new RandomCodings(seed).next();
        DatasetGraph mapped = Graphs.dataset(List.of(coding));
        assertEquals(Graphs.sorted(mapped), Graphs.sorted(Graphs.parse(Graphs.nQuads(coding))));
    }

    private static String messages(IRIx iri) {
        StringBuilder all = new StringBuilder(iri.str());
        iri.handleViolations((error, message) -> all.append(": ").append(message));
        return all.toString();
    }
}
