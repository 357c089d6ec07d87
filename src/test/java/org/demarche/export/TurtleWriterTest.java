package org.demarche.export;

import static org.demarche.export.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class TurtleWriterTest {

    @Test
    void writesACorpusInOrder() {
        assertEquals(Samples.resource("corpus.ttl"), written(Samples.corpus(), ExportFormat.TURTLE));
    }

    @Test
    void trigWritesTheSubjectsOfEachGraphTogether() {
        String text = written(Samples.corpus(), ExportFormat.TRIG);
        assertTrue(text.contains("\n<corpus> {\n    <corpus>  a              void:Dataset;\n"), text);
        assertTrue(text.indexOf("<corpus> {") < text.indexOf("<a-later-name-2031-04-01> {"), text);
        assertTrue(text.indexOf("<a-later-name-2031-04-01> {") < text.indexOf("<strait-talks-2031-05-02> {"), text);
    }

    @Test
    void writesTheOntologyWithShortNames() throws IOException {
        Graph ontology = RDFParser.create()
                .source(getClass().getResourceAsStream("/ontology/demarche.ttl"))
                .lang(Lang.TTL)
                .toGraph();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporter.write(ontology, ExportFormat.TURTLE, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains(" 0.5"), text);
        assertFalse(text.contains(Vocabulary.NS + "stance"), text);
        assertTrue(Samples.read(text, ExportFormat.TURTLE).getDefaultGraph().isIsomorphicWith(ontology));
    }

    @Test
    void declaresOnlyThePrefixesInUse() {
        assertEquals(
                """
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .

                <http://example.org/a>
                        foaf:name  "A" .
                """,
                written(
                        Samples.trig("<http://example.org/a> <http://xmlns.com/foaf/0.1/name> 'A' ."),
                        ExportFormat.TURTLE));
    }

    @Test
    void usesTheBaseOfTheCorpus() {
        String text = written(Samples.trig("""
                        @base <https://example.org/strait/> .
                        <talks> { <talks> a <http://schema.org/NewsArticle> . <talks/p1> a <x:y> . <a> a <x:y> . }
                        <offer> { <offer> a <http://schema.org/NewsArticle> . }
                        """), ExportFormat.TURTLE);
        assertTrue(text.startsWith("@base   <https://example.org/strait/> ."), text);
        assertTrue(text.contains("\n<talks/p1>  a   <x:y> .\n"), text);
    }

    @Test
    void declaresNoBaseThatChangesAnIri() {
        String text = written(Samples.trig("""
                        @base <https://w3id.org/demarche/id/> .
                        <a> <x:p> <https://w3id.org/demarche/id//b> .
                        """), ExportFormat.TURTLE);
        assertEquals("""
                <https://w3id.org/demarche/id/a>
                        <x:p>   <https://w3id.org/demarche/id//b> .
                """, text);
    }

    /** A query can declare any namespace, even one that ends the declaration early. */
    @Test
    void declaresNoNamespaceThatIsNoIri() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping()
                .setNsPrefix("bad", "http://example.org/> .")
                .setNsPrefix("good", "http://example.org/");
        Node node = NodeFactory.createURI("http://example.org/a");
        graph.add(node, node, node);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporter.write(graph, ExportFormat.TURTLE, out);
        assertEquals("""
                @prefix good: <http://example.org/> .

                good:a  good:a  good:a .
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void escapesControlCharacters() {
        String text = written(Samples.trig("<x:s> <x:p> 'a\\u0000\\u001B\\u007F\\tb' ."), ExportFormat.TURTLE);
        assertEquals("<x:s>   <x:p>   \"a\\u0000\\u001B\\u007F\\tb\" .\n", text);
    }

    @Test
    void usesTheBaseThatTheCorpusStates() {
        String text = written(Samples.trig("""
                        @prefix void: <http://rdfs.org/ns/void#> .
                        <https://example.org/strait> a void:Dataset ; void:uriSpace "https://example.org/strait/" .
                        """), ExportFormat.JSONLD);
        assertTrue(text.contains("\"@base\": \"https://example.org/strait/\""), text);
    }
}
