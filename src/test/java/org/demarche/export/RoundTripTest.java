package org.demarche.export;

import static org.demarche.export.Samples.read;
import static org.demarche.export.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.demarche.export.order.ExportedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    static Stream<ExportFormat> rdf() {
        return Stream.of(ExportFormat.values()).filter(format -> !format.isTable());
    }

    static Stream<ExportFormat> rdfButXml() {
        return rdf().filter(format -> format != ExportFormat.RDFXML);
    }

    @ParameterizedTest
    @MethodSource("rdf")
    void aCorpusIsTheSameWhenReadBack(ExportFormat format) {
        assertRoundTrip(Samples.corpus(), format);
    }

    @ParameterizedTest
    @MethodSource("rdf")
    void blankNodesMayBeNestedSharedOrCyclic(ExportFormat format) {
        assertRoundTrip(Samples.trig(Samples.resource("blank-nodes.trig")), format);
    }

    @ParameterizedTest
    @MethodSource("rdfButXml")
    void literalsKeepEveryCharacter(ExportFormat format) {
        assertRoundTrip(Samples.trig(Samples.resource("literals.trig")), format);
    }

    @ParameterizedTest
    @MethodSource("rdf")
    void unusualIrisStayTheSame(ExportFormat format) {
        assertRoundTrip(OddIris.dataset(OddIris.all()), format);
    }

    @ParameterizedTest
    @EnumSource(names = {"NTRIPLES", "NQUADS"})
    void linesKeepDotSegmentsInIris(ExportFormat format) {
        assertRoundTrip(OddIris.dataset(OddIris.withDotSegments()), format);
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "TRIG", "RDFXML"})
    void refusesDotSegmentsThatReadersWouldResolve(ExportFormat format) {
        OddIris.withDotSegments().forEach(iri -> {
            DatasetGraph data = OddIris.dataset(Stream.of(iri));
            NotExpressibleException refusal = assertThrows(
                    NotExpressibleException.class, () -> Exporter.write(data, format, OutputStream.nullOutputStream()));
            assertEquals(
                    format.standardName() + " cannot express the IRI <" + iri + ">; N-Quads can", refusal.getMessage());
        });
    }

    @ParameterizedTest
    @MethodSource("rdf")
    void noDataGivesAnEmptyDocument(ExportFormat format) {
        assertRoundTrip(DatasetGraphFactory.create(), format);
    }

    static void assertRoundTrip(DatasetGraph data, ExportFormat format) {
        String text = written(data, format);
        DatasetGraph read = read(text, format);
        boolean same = format.keepsGraphs()
                ? IsoMatcher.isomorphic(data, read)
                : IsoMatcher.isomorphic(union(data), read.getDefaultGraph());
        assertTrue(
                same,
                () -> format + " differs when read back:\n" + text + "\nof\n" + written(data, ExportFormat.NQUADS)
                        + "\nbut was\n" + written(read, ExportFormat.NQUADS));
    }

    private static Graph union(DatasetGraph data) {
        return ExportedData.of(data.stream()).union();
    }
}
