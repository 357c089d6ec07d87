package org.demarche.export.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.irix.IRIx;
import org.demarche.export.OddIris;
import org.demarche.vocabulary.Prefixes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaseIriTest {

    static Stream<String> iris() {
        return Stream.concat(
                Stream.concat(OddIris.all(), OddIris.withDotSegments()),
                Stream.of("a", "a-2031-05-02/p1/evidence/1", "é/ß").map(path -> Prefixes.DEFAULT_BASE + path));
    }

    @ParameterizedTest
    @MethodSource("iris")
    void aRelativePathResolvesToItsIri(String iri) {
        new BaseIri(Optional.of(Prefixes.DEFAULT_BASE))
                .relative(iri)
                .ifPresent(path -> assertEquals(
                        iri, IRIx.create(Prefixes.DEFAULT_BASE).resolve(path).str()));
    }
}
