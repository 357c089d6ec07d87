package org.demarche.rdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.coding.CorpusFiles;
import org.demarche.coding.CorpusFiles.Sound;
import org.demarche.model.JudgedLinks;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A coding is JSON-LD: any RDF tool reads from it what the mapper makes of it, except that it cannot tell how precise a date is.
 */
class JsonLdParityTest {

    private static final Pattern PART = Pattern.compile(".*/(affiliation|condition|evidence)/[1-9][0-9]*");

    private static final Set<Node> DATES = Set.of(ExternalTerms.ISSUED, Vocabulary.STATED_ON);
    private static final RDFDatatype W3C_DATE =
            TypeMapper.getInstance().getSafeTypeByName("http://purl.org/dc/terms/W3CDTF");

    static Stream<Sound> files() {
        Stream<Sound> cases = CorpusFiles.cases().stream()
                .filter(folder -> !folder.endsWith("byte-order-mark")) // RFC 8259: a parser may refuse it
                .flatMap(folder -> CorpusFiles.in(folder).stream());
        return Stream.concat(CorpusFiles.shipped().stream(), cases)
                .filter(sound -> !(sound.file() instanceof JudgedLinks));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theMapperAndJenasJsonLdReaderGiveTheSameGraph(Sound sound) {
        Graph ours = asInJsonLd(Graphs.of(sound.file()));
        Graph theirs = jsonLd(sound.path());
        assertTrue(
                ours.isIsomorphicWith(theirs),
                () -> "only the mapper has:\n" + Graphs.difference(ours, theirs) + "only the JSON-LD reader has:\n"
                        + Graphs.difference(theirs, ours));
    }

    private static Graph jsonLd(Path path) {
        return RDFParser.source(path)
                .lang(Lang.JSONLD11)
                .set(LangJSONLD11.JSONLD_OPTIONS, ContextLoader.options())
                .toGraph();
    }

    /**
     * What has no id in a coding is blank in JSON-LD; the mapper gives it an IRI made from its owner's. Dates have one type in
     * JSON-LD; the mapper tells days, months and years apart.
     */
    private static Graph asInJsonLd(Graph graph) {
        Map<Node, Node> blank = new HashMap<>();
        Graph result = GraphFactory.createDefaultGraph();
        graph.stream()
                .map(triple -> Triple.create(
                        blank(triple.getSubject(), blank), triple.getPredicate(), blank(date(triple), blank)))
                .forEach(result::add);
        return result;
    }

    /** The value of a statement, as JSON-LD has it. */
    private static Node date(Triple triple) {
        return DATES.contains(triple.getPredicate())
                ? NodeFactory.createLiteralDT(triple.getObject().getLiteralLexicalForm(), W3C_DATE)
                : triple.getObject();
    }

    private static Node blank(Node node, Map<Node, Node> blank) {
        return node.isURI() && PART.matcher(node.getURI()).matches()
                ? blank.computeIfAbsent(node, key -> NodeFactory.createBlankNode())
                : node;
    }
}
