package org.demarche.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.io.Resources;
import org.demarche.model.Certainty;
import org.demarche.model.CodingStatus;
import org.demarche.model.DocumentStatus;
import org.demarche.model.InstitutionCategory;
import org.demarche.model.Judgement;
import org.demarche.model.PositionKind;
import org.demarche.model.Speech;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of {@code ontology/} and the lists of terms in Java speak of the same entities. */
class OntologyFilesTest {

    private static final Graph ONTOLOGY = Ontology.graph();
    private static final Pattern OURS = Pattern.compile("(?:\\bdem:|" + Pattern.quote(Vocabulary.NS) + ")(\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"shapes.ttl", "context.jsonld", "codebook.md", "coding.schema.json", "links.schema.json"})
    void everyTermUsedIsInTheOntology(String file) throws IOException {
        Set<String> unknown = OURS.matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .filter(name ->
                        !ONTOLOGY.contains(NodeFactory.createURI(Vocabulary.NS + name), ExternalTerms.TYPE, Node.ANY))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everySchemeHasTheConceptsThatCodingsMayUseAndNoOthers() {
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        add(Stance.class, expected);
        add(PositionKind.class, expected);
        add(Certainty.class, expected);
        add(Speech.class, expected);
        add(DocumentStatus.class, expected);
        add(CodingStatus.class, expected);
        add(InstitutionCategory.class, expected);
        add(Judgement.class, expected);
        Map<String, Set<String>> found = new LinkedHashMap<>();
        ONTOLOGY.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                .forEach(triple -> found.computeIfAbsent(triple.getObject().getLocalName(), key -> new TreeSet<>())
                        .add(triple.getSubject().getLocalName()));
        assertEquals(expected, found);
    }

    @Test
    void everyListOfTermsInTheShapesIsThatOfItsScheme() throws IOException {
        Graph shapes = RDFParser.fromString(text("shapes.ttl"), Lang.TURTLE).toGraph();
        Map<String, Set<String>> known = new LinkedHashMap<>();
        add(Stance.class, known);
        add(PositionKind.class, known);
        add(Certainty.class, known);
        add(Speech.class, known);
        add(DocumentStatus.class, known);
        add(CodingStatus.class, known);
        add(Judgement.class, known);
        List<Set<String>> lists = shapes.stream(Node.ANY, shacl("in"), Node.ANY)
                .map(triple -> GraphList.members(new GNode(shapes, triple.getObject())))
                .map(members -> (Set<String>)
                        members.stream().map(Node::getLocalName).collect(Collectors.toCollection(TreeSet::new)))
                .toList();
        assertFalse(lists.isEmpty());
        lists.forEach(list -> assertEquals(true, known.containsValue(list), () -> "no scheme has just " + list));
    }

    @Test
    void theContextAndTheSchemaHaveTheSameKeys() throws IOException {
        Set<String> types = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        JsonNode schema = json("coding.schema.json");
        // The context takes suggestions out as a whole.
        schema.withObject("/$defs").remove("suggestion");
        collect(schema, keys, types);
        Set<String> expected = new TreeSet<>(keys);
        expected.addAll(types);
        expected.removeIf(key -> key.startsWith("@"));
        assertEquals(expected, keys(json("context.jsonld")));
    }

    /** What a context, and the contexts for single types in it, define, prefixes aside. */
    private static Set<String> keys(JsonNode owner) {
        Set<String> keys = new TreeSet<>();
        owner.path("@context").properties().forEach(entry -> {
            if (!entry.getKey().startsWith("@") && !isPrefix(entry.getValue())) {
                keys.add(entry.getKey());
                keys.addAll(keys(entry.getValue()));
            }
        });
        return keys;
    }

    /** The names of all properties, and all values of "type". */
    private static void collect(JsonNode schema, Set<String> keys, Set<String> types) {
        schema.path("properties").properties().forEach(entry -> {
            keys.add(entry.getKey());
            if (entry.getKey().equals("type")) {
                Stream.concat(Stream.of(entry.getValue()), entry.getValue().path("oneOf").values().stream())
                        .map(choice -> choice.path("const").asString(""))
                        .filter(type -> !type.isEmpty())
                        .forEach(types::add);
            }
        });
        schema.values().forEach(inner -> collect(inner, keys, types));
    }

    private static boolean isPrefix(JsonNode value) {
        return value.isString()
                && (value.asString().endsWith("/") || value.asString().endsWith("#"));
    }

    private static <T extends Enum<T> & Term> void add(Class<T> list, Map<String, Set<String>> schemes) {
        String name = list.getSimpleName().replace("PositionKind", "Kind");
        schemes.put(name + "Scheme", new TreeSet<>(Term.words(list)));
    }

    private static Node shacl(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }

    private static JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(text(file));
    }

    private static String text(String file) throws IOException {
        try (var in = Resources.open("/ontology/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
