package org.demarche.export;

import static org.demarche.export.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.demarche.vocabulary.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TurtleWriterTest {

    @Test
    void aCorpusLooksAsAPersonWouldWriteIt() {
        assertEquals(Samples.resource("corpus.ttl"), written(Samples.corpus(), ExportFormat.TURTLE));
    }

    @Test
    void graphsStandInBracesInTrig() {
        String text = written(Samples.corpus(), ExportFormat.TRIG);
        assertTrue(
                text.contains("\n<corpus> {\n\n    # -------- Corpus\n\n    <corpus>\n        a void:Dataset ;\n"),
                text);
    }

    @Test
    void aGraphOfAnotherKindNeedsNoSections() throws IOException {
        Graph ontology = RDFParser.create()
                .source(getClass().getResourceAsStream("/ontology/demarche.ttl"))
                .lang(Lang.TTL)
                .toGraph();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporter.write(ontology, ExportFormat.TURTLE, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertFalse(text.contains("# --------"), text);
        assertTrue(text.contains("    dem:polarity 0.5 ;"), text);
        assertTrue(Samples.read(text, ExportFormat.TURTLE).getDefaultGraph().isIsomorphicWith(ontology));
    }

    @Test
    void onlyTheDeclarationsThatAreUsedAreMade() {
        assertEquals(
                """
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .

                <http://example.org/a>
                    foaf:name "A" .
                """,
                written(
                        Samples.trig("<http://example.org/a> <http://xmlns.com/foaf/0.1/name> 'A' ."),
                        ExportFormat.TURTLE));
    }

    @Test
    void aCorpusWithABaseOfItsOwnIsShortenedByThat() {
        String text = written(Samples.trig("""
                        @base <https://example.org/strait/> .
                        <talks> { <talks> a <http://schema.org/NewsArticle> . <talks/p1> a <x:y> . <a> a <x:y> . }
                        <offer> { <offer> a <http://schema.org/NewsArticle> . }
                        """), ExportFormat.TURTLE);
        assertTrue(text.startsWith("@base <https://example.org/strait/> ."), text);
        assertTrue(text.contains("\n<talks/p1>\n"), text);
    }

    @Test
    void aCorpusMayStateItsBase() {
        String text = written(Samples.trig("""
                        @prefix void: <http://rdfs.org/ns/void#> .
                        <https://example.org/strait> a void:Dataset ; void:uriSpace "https://example.org/strait/" .
                        """), ExportFormat.JSONLD);
        assertTrue(text.contains("\"@base\": \"https://example.org/strait/\""), text);
    }

    static Stream<String> iris() {
        return Stream.concat(
                Stream.concat(OddIris.all(), OddIris.withDotSegments()),
                Stream.of("a", "a-2031-05-02/p1/evidence/1", "é/ß").map(path -> Prefixes.DEFAULT_BASE + path));
    }

    @ParameterizedTest
    @MethodSource("iris")
    void aRelativePathResolvesToTheIriThatItStandsFor(String iri) {
        new Base(Optional.of(Prefixes.DEFAULT_BASE))
                .relative(iri)
                .ifPresent(path -> assertEquals(
                        iri, IRIx.create(Prefixes.DEFAULT_BASE).resolve(path).str()));
    }
}
