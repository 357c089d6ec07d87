package org.demarche.export;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.demarche.vocabulary.Vocabulary;

/**
 * A graph as expanded JSON-LD: an object a subject, with its parts inside it, and the positions inside the article that
 * names the graph, as in a coding. IRIs below the base are relative already, since processors differ in how they make them so.
 */
final class NodeObjects {

    private final Part part;
    private final Contents contents;
    private final Set<Node> subjects;
    private final Set<Node> written = new HashSet<>();

    NodeObjects(Part part, Contents contents) {
        this.part = part;
        this.contents = contents;
        this.subjects = part.subjects();
    }

    JsonArray all() {
        JsonArrayBuilder objects = Json.createArrayBuilder();
        inOrder().stream().filter(subject -> !isInside(subject)).forEach(subject -> objects.add(object(subject)));
        return objects.build();
    }

    private List<Node> inOrder() {
        return Outline.of(part.name(), subjects, part.graph(), contents.nodeOrder())
                .subjects();
    }

    private boolean isInside(Node subject) {
        return isPart(subject) || isPositionOfTheArticle(subject);
    }

    private boolean isPart(Node subject) {
        return Ownership.owner(subject)
                .filter(owner -> part.graph().contains(owner, Node.ANY, subject))
                .isPresent();
    }

    private boolean isPositionOfTheArticle(Node subject) {
        return subjects.contains(part.name())
                && !isPart(part.name())
                && !subject.equals(part.name())
                && !isPart(subject)
                && part.graph().contains(subject, Vocabulary.CODED_FROM, part.name());
    }

    private JsonObject object(Node subject) {
        JsonObjectBuilder object = Json.createObjectBuilder().add("@id", JsonLdTerms.id(subject, contents));
        Description.of(subject, part.graph(), contents.nodeOrder()).properties().forEach((property, values) -> {
            if (property.equals(RDF.Nodes.type) && values.stream().noneMatch(Node::isLiteral)) {
                object.add("@type", array(values.stream().map(type -> JsonLdTerms.type(type, contents))));
            } else {
                add(property, array(values(subject, property, values.stream())), object);
            }
        });
        if (subject.equals(part.name())) {
            JsonArray positions = array(
                    inOrder().stream().filter(this::isPositionOfTheArticle).map(this::object));
            JsonObjectBuilder reverse = Json.createObjectBuilder();
            add(Vocabulary.CODED_FROM, positions, reverse);
            object.add("@reverse", reverse);
        }
        return object.build();
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
        return values.filter(value -> !(impliedByTheArticle && value.equals(part.name())))
                .map(value -> value(subject, property, value));
    }

    private JsonValue value(Node subject, Node property, Node value) {
        if (value.isLiteral()) {
            return JsonLdTerms.literal(property, value);
        }
        boolean isPartOfIt = subjects.contains(value)
                && Ownership.owner(value).filter(subject::equals).isPresent();
        return isPartOfIt && written.add(value) ? object(value) : JsonLdTerms.reference(property, value, contents);
    }
}
