package org.demarche.export;

import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small random graphs, dense enough for every combination of blank nodes, lists and text. */
class RandomGraphsTest {

    private static final int GRAPHS = 100;
    private static final String ALPHABET = "ab1 \"\"''\\\n\r\t.:;,#@<>()[]{}-_/%&é\u0301😀ש\u202E\u0085\u2028";
    private static final List<Node> PROPERTIES = List.of(
            RDF.Nodes.first,
            RDF.Nodes.rest,
            RDF.Nodes.type,
            Vocabulary.EVIDENCE,
            Vocabulary.CODED_FROM,
            Vocabulary.STANCE,
            NodeFactory.createURI(Prefixes.mapping().expandPrefix("foaf:name")),
            NodeFactory.createURI("http://example.org/property"));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CSV", "XLSX", "ANNOTATIONS", "QDPX", "QDC", "INCEPTION"})
    void areTheSameWhenReadBack(ExportFormat format) {
        for (int seed = 0; seed < GRAPHS; seed++) {
            RoundTripTest.assertRoundTrip(dataset(new Random(seed)), format);
        }
    }

    static DatasetGraph dataset(Random random) {
        DatasetGraph data = DatasetGraphFactory.create();
        int quads = 1 + random.nextInt(14);
        for (int i = 0; i < quads; i++) {
            Node graph = random.nextInt(3) > 0 ? Quad.defaultGraphIRI : resource(random);
            data.add(graph, resource(random), PROPERTIES.get(random.nextInt(PROPERTIES.size())), object(random));
        }
        return data;
    }

    private static Node resource(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> NodeFactory.createURI(Prefixes.DEFAULT_BASE + "a" + random.nextInt(3));
            case 1 -> NodeFactory.createURI(Prefixes.DEFAULT_BASE + "a1/evidence/" + random.nextInt(3));
            default -> NodeFactory.createBlankNode("label" + random.nextInt(6));
        };
    }

    private static Node object(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> RDF.Nodes.nil;
            case 1 -> literal(random);
            default -> resource(random);
        };
    }

    private static Node literal(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> NodeFactory.createLiteralDT("" + random.nextInt(20), XSDDatatype.XSDinteger);
            case 1 -> NodeFactory.createLiteralLang(text(random), "en");
            case 2 ->
                NodeFactory.createLiteralDT(
                        text(random), TypeMapper.getInstance().getSafeTypeByName("http://example.org/type"));
            default -> NodeFactory.createLiteralString(text(random));
        };
    }

    private static String text(Random random) {
        int[] characters = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(8), 0, characters.length).forEach(i -> text.appendCodePoint(characters[i]));
        return text.toString();
    }
}
