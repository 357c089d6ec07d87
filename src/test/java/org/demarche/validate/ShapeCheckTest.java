package org.demarche.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.coding.CorpusFiles;
import org.demarche.coding.CorpusFiles.Sound;
import org.demarche.io.Resources;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.rdf.Graphs;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shipped has the shapes; every mistake in it provokes the message meant for it, at the place where it stands. */
class ShapeCheckTest {

    private static final List<Sound> EXAMPLES = CorpusFiles.in(Path.of("data/examples"));
    private static final ShapeCheck CHECK = new ShapeCheck();

    record Mutation(String update, Set<String> messages, String place) {
        @Override
        public String toString() {
            return update;
        }
    }

    static List<Mutation> mutations() throws IOException {
        String all = Files.readString(Path.of("src/test/resources/shapes/mutations.txt"));
        return Arrays.stream(all.split("\n\n"))
                .filter(paragraph -> !paragraph.startsWith("#"))
                .map(paragraph -> paragraph.strip().split("\n"))
                .map(lines -> new Mutation(lines[0], Set.of(lines[1].split(" && ")), lines[2]))
                .toList();
    }

    @Test
    void whatIsShippedHasTheShapes() {
        assertEquals(List.of(), problems(graph(CorpusFiles.shipped()), ShapeCheckTest::find));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void reports(Mutation mutation) {
        Graph graph = graph(EXAMPLES);
        UpdateExec.dataset(DatasetGraphFactory.wrap(graph))
                .update(prologue() + mutation.update())
                .execute();
        List<Problem> problems = problems(graph, ShapeCheckTest::find);
        Set<String> messages = problems.stream().map(Problem::message).collect(Collectors.toSet());
        assertEquals(mutation.messages(), messages);
        List<String> places = problems.stream().map(p -> place(p.location())).toList();
        assertTrue(places.contains(mutation.place()), () -> "reported at " + places);
        assertTrue(problems.stream().allMatch(problem -> problem.location().line() > 0));
    }

    /** Constraints in SPARQL are asked for all nodes together; SHACL's definition, which Jena follows, asks for each. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void reportsWhatJenaReports(Mutation mutation) {
        Graph graph = graph(EXAMPLES);
        UpdateExec.dataset(DatasetGraphFactory.wrap(graph))
                .update(prologue() + mutation.update())
                .execute();
        Graph shapes = RDFParser.create()
                .source(Resources.open("/ontology/shapes.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();
        Set<String> expected = ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(entry -> "<" + entry.focusNode() + "> " + entry.message())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> reported = problems(graph, (node, key) -> Optional.empty()).stream()
                .map(problem -> "<" + problem.location().file() + "> " + problem.message())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, reported);
    }

    @Test
    void everyMessageOfTheShapesIsProvokedHere() throws IOException {
        Graph shapes = RDFParser.create()
                .source(Resources.open("/ontology/shapes.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();
        Node message = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");
        Set<String> expected = shapes.stream(Node.ANY, message, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> provoked = mutations().stream()
                .flatMap(mutation -> mutation.messages().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, provoked);
    }

    @Test
    void reportsANodeWithoutAPlaceUnderItsIri() {
        Graph graph = graph(EXAMPLES);
        UpdateExec.dataset(DatasetGraphFactory.wrap(graph))
                .update(prologue() + "INSERT DATA { <urn:x:nobody> a foaf:Person }")
                .execute();
        List<Problem> problems = problems(graph, (node, key) -> Optional.empty());
        assertEquals(
                List.of("urn:x:nobody: error: an actor must have one name with a language tag [shape]"),
                problems.stream()
                        .map(problem -> problem.toString().lines().findFirst().orElseThrow())
                        .toList());
    }

    private static Graph graph(List<Sound> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(graph, Ontology.graph());
        files.forEach(sound -> GraphUtil.addInto(graph, Graphs.of(sound.file())));
        return graph;
    }

    private static Optional<Location> find(Node node, String key) {
        return EXAMPLES.stream()
                .filter(sound ->
                        node.isURI() && node.getURI().startsWith(sound.file().base()))
                .flatMap(sound ->
                        sound
                                .places()
                                .find(
                                        node.getURI()
                                                .substring(sound.file().base().length()),
                                        key)
                                .stream())
                .findFirst();
    }

    private static String place(Location location) {
        String pointer = location.pointer().isEmpty() ? "(file)" : location.pointer();
        return Path.of(location.file()).getFileName() + " " + pointer;
    }

    private static String prologue() {
        Stream<String> prefixes = Prefixes.MAP.entrySet().stream().map(ShapeCheckTest::prefix);
        return "BASE <https://w3id.org/demarche/examples/> " + prefixes.collect(Collectors.joining());
    }

    private static String prefix(Map.Entry<String, String> entry) {
        return "PREFIX " + entry.getKey() + ": <" + entry.getValue() + "> ";
    }

    private static List<Problem> problems(Graph graph, ShapeCheck.Places places) {
        return CHECK.problems(graph, graph, places);
    }
}
