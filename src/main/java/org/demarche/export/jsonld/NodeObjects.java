package org.demarche.export.jsonld;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.demarche.export.order.ExportedGraph;
import org.demarche.export.order.Ownership;
import org.demarche.export.order.StatementOrder;
import org.demarche.vocabulary.Vocabulary;

/**
 * A graph as expanded JSON-LD: one object per subject. Parts are nested in their owners, and positions in the article that
 * names the graph, as in a coding.
 */
final class NodeObjects {

    private final ExportedGraph graph;
    private final JsonLdTerms terms;
    private final Set<Node> subjects;
    private final Set<Node> written = new HashSet<>();

    NodeObjects(ExportedGraph graph, JsonLdTerms terms) {
        this.graph = graph;
        this.terms = terms;
        this.subjects = new LinkedHashSet<>(graph.orderedSubjects());
    }

    /** The objects in order, each made when it is its turn. */
    Stream<JsonObject> all() {
        return subjects.stream().filter(subject -> !isInside(subject)).map(this::object);
    }

    private boolean isInside(Node subject) {
        return isPart(subject) || isPositionOfTheArticle(subject);
    }

    private boolean isPart(Node subject) {
        return Ownership.owner(subject)
                .filter(owner -> graph.graph().contains(owner, Node.ANY, subject))
                .isPresent();
    }

    private boolean isPositionOfTheArticle(Node subject) {
        return subjects.contains(graph.name())
                && !isPart(graph.name())
                && !subject.equals(graph.name())
                && !isPart(subject)
                && graph.graph().contains(subject, Vocabulary.CODED_FROM, graph.name());
    }

    private JsonObject object(Node subject) {
        JsonObjectBuilder object = Json.createObjectBuilder().add("@id", terms.id(subject));
        properties(subject).forEach((property, values) -> {
            if (property.equals(RDF.Nodes.type) && values.stream().noneMatch(Node::isLiteral)) {
                object.add("@type", array(values.stream().map(type -> terms.type(type))));
            } else {
                add(property, array(values(subject, property, values.stream())), object);
            }
        });
        if (subject.equals(graph.name())) {
            JsonArray positions =
                    array(subjects.stream().filter(this::isPositionOfTheArticle).map(this::object));
            JsonObjectBuilder reverse = Json.createObjectBuilder();
            add(Vocabulary.CODED_FROM, positions, reverse);
            object.add("@reverse", reverse);
        }
        return object.build();
    }

    private Map<Node, List<Node>> properties(Node subject) {
        return StatementOrder.about(subject, graph.graph())
                .collect(Collectors.groupingBy(
                        Triple::getPredicate,
                        LinkedHashMap::new,
                        Collectors.mapping(Triple::getObject, Collectors.toList())));
    }

    private static void add(Node property, JsonArray values, JsonObjectBuilder object) {
        if (!values.isEmpty()) {
            object.add(property.getURI(), values);
        }
    }

    private static JsonArray array(Stream<? extends JsonValue> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }

    private Stream<JsonValue> values(Node subject, Node property, Stream<Node> values) {
        boolean impliedByTheArticle = property.equals(Vocabulary.CODED_FROM) && isPositionOfTheArticle(subject);
        return values.filter(value -> !(impliedByTheArticle && value.equals(graph.name())))
                .map(value -> value(subject, property, value));
    }

    private JsonValue value(Node subject, Node property, Node value) {
        if (value.isLiteral()) {
            return JsonLdTerms.literal(property, value);
        }
        boolean isPartOfIt = subjects.contains(value)
                && Ownership.owner(value).filter(subject::equals).isPresent();
        return isPartOfIt && written.add(value) ? object(value) : terms.reference(property, value);
    }
}
