package org.demarche.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java vocabulary and the ontology hold the same terms, and the ontology says what each of them is. */
class VocabularyTest {

    private static final Graph ONTOLOGY = Ontology.graph();
    private static final Set<Node> CLASSES = Set.of(OWL.Class.asNode());
    private static final Set<Node> PROPERTIES = Set.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode());
    private static final Set<Node> SCHEMES = Set.of(SKOS.ConceptScheme.asNode());
    private static final Set<Node> CONCEPTS = Set.of(SKOS.Concept.asNode(), Vocabulary.STANCE_CLASS);

    static Set<Node> terms() {
        return ONTOLOGY.stream()
                .map(triple -> triple.getSubject())
                .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.NS))
                .collect(Collectors.toSet());
    }

    static List<Node> properties() {
        return terms().stream().filter(term -> is(term, PROPERTIES)).toList();
    }

    static List<Node> concepts() {
        return terms().stream().filter(term -> is(term, CONCEPTS)).toList();
    }

    @Test
    void hasAConstantForEveryTermAndATermForEveryConstant() throws IllegalAccessException {
        Map<String, Node> constants = new TreeMap<>();
        for (Field field : Vocabulary.class.getFields()) {
            if (field.getType() == Node.class && !field.getName().equals("ONTOLOGY")) {
                constants.put(field.getName(), (Node) field.get(null));
            }
        }
        Map<String, Node> expected = new TreeMap<>();
        terms().forEach(term -> expected.put(constant(term), term));
        assertEquals(expected, constants);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermIsOneKindOfThing(Node term) {
        long kinds = List.of(CLASSES, PROPERTIES, SCHEMES, CONCEPTS).stream()
                .filter(kind -> is(term, kind))
                .count();
        assertEquals(1, kinds);
        boolean capital = Character.isUpperCase(term.getLocalName().charAt(0));
        assertEquals(is(term, CLASSES) || is(term, SCHEMES), capital, "only classes and schemes have capitals");
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermHasOneLabelAndOneDefinitionInEnglish(Node term) {
        assertEquals("en", only(term, RDFS.label.asNode()).getLiteralLanguage());
        assertEquals("en", only(term, SKOS.definition.asNode()).getLiteralLanguage());
        assertEquals(Vocabulary.ONTOLOGY, only(term, RDFS.isDefinedBy.asNode()));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void everyTermButASchemeHasAnExample(Node term) {
        assertTrue(is(term, SCHEMES) || ONTOLOGY.contains(term, SKOS.example.asNode(), Node.ANY));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void everyPropertyHasADomainAndARange(Node property) {
        only(property, RDFS.domain.asNode());
        only(property, RDFS.range.asNode());
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void everyConceptIsInOneScheme(Node concept) {
        assertTrue(is(only(concept, SKOS.inScheme.asNode()), SCHEMES));
        assertEquals(only(concept, RDFS.label.asNode()), only(concept, SKOS.prefLabel.asNode()));
    }

    @Test
    void everyStanceButNoCommentHasAPolarity() {
        Map<String, String> polarities = new TreeMap<>();
        ONTOLOGY.stream(Node.ANY, Vocabulary.POLARITY, Node.ANY)
                .forEach(triple -> polarities.put(
                        triple.getSubject().getLocalName(), triple.getObject().getLiteralLexicalForm()));
        Map<String, String> expected = Map.of(
                "support", "1.0",
                "conditionalSupport", "0.5",
                "neutral", "0.0",
                "conditionalOpposition", "-0.5",
                "opposition", "-1.0");
        assertEquals(new TreeMap<>(expected), polarities);
    }

    private static boolean is(Node term, Set<Node> types) {
        return types.stream().anyMatch(type -> ONTOLOGY.contains(term, RDF.type.asNode(), type));
    }

    private static Node only(Node term, Node property) {
        List<Node> values = ONTOLOGY.stream(term, property, Node.ANY)
                .map(triple -> triple.getObject())
                .toList();
        assertEquals(1, values.size(), () -> term.getLocalName() + " " + property.getLocalName() + ": " + values);
        return values.getFirst();
    }

    /** {@code textSha256} is TEXT_SHA256; a class that a property would share it with is marked. */
    private static String constant(Node term) {
        String name = Arrays.stream(term.getLocalName().split("(?=[A-Z])"))
                .map(word -> word.toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("_"));
        Set<String> properties =
                properties().stream().map(Node::getLocalName).collect(Collectors.toCollection(TreeSet::new));
        boolean shared =
                is(term, CLASSES) && properties.contains(term.getLocalName().toLowerCase(java.util.Locale.ROOT));
        return shared ? name + "_CLASS" : name;
    }
}
