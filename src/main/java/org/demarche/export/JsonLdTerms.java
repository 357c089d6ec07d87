package org.demarche.export;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.demarche.rdf.ContextLoader;
import org.jspecify.annotations.Nullable;

/** Terms as expanded JSON-LD has them. */
final class JsonLdTerms {

    /** Within what any JSON reader takes for a whole number, and written as one writes it back. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private static final Set<String> WHOLE_NUMBERS = Set.of(
            XSDDatatype.XSDinteger.getURI(), XSDDatatype.XSDnonNegativeInteger.getURI(), XSDDatatype.XSDint.getURI());

    /** Properties whose values the context abbreviates as words, not as paths. */
    private static final Set<String> WORDS = propertiesOfType("@vocab");

    /** Properties for which the context wants the type of a string to be told. */
    private static final Set<String> STRINGS = propertiesOfType("xsd:string");

    /** Words that mean a keyword wherever they stand, even as an identifier. */
    private static final Set<String> KEYWORDS = terms().filter(term -> term.getValue() instanceof JsonString name
                    && name.getString().startsWith("@"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    private JsonLdTerms() {}

    /** What identifies a node: the path below the base where there is one that the context does not take for a keyword. */
    static String id(Node node, Contents contents) {
        if (!node.isURI()) {
            return absoluteId(node, contents);
        }
        return contents.base()
                .relative(node.getURI())
                .filter(path -> !KEYWORDS.contains(path))
                .orElse(node.getURI());
    }

    /** What identifies a node where a path would be taken for a word. */
    private static String absoluteId(Node node, Contents contents) {
        if (node.isTripleTerm()) {
            throw new UncheckedIOException(new NotExpressibleException(ExportFormat.JSONLD, "a triple term"));
        }
        return node.isURI() ? node.getURI() : "_:" + contents.blankNodes().label(node);
    }

    static JsonString type(Node type, Contents contents) {
        return Json.createValue(absoluteId(type, contents));
    }

    static JsonObject reference(Node property, Node node, Contents contents) {
        String id = WORDS.contains(property.getURI()) ? absoluteId(node, contents) : id(node, contents);
        return Json.createObjectBuilder().add("@id", id).build();
    }

    static JsonObject literal(Node property, Node literal) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        String type = literal.getLiteralDatatypeURI();
        if (!literal.getLiteralLanguage().isEmpty()) {
            object.add("@language", literal.getLiteralLanguage());
            @Nullable TextDirection direction = literal.getLiteralBaseDirection();
            if (direction != null) {
                object.add("@direction", direction.direction());
            }
        } else if (!type.equals(XSDDatatype.XSDstring.getURI()) || STRINGS.contains(property.getURI())) {
            object.add("@type", type);
        }
        return object.add("@value", value(literal.getLiteralLexicalForm(), type))
                .build();
    }

    private static JsonValue value(String text, String type) {
        if (WHOLE_NUMBERS.contains(type) && WHOLE_NUMBER.matcher(text).matches()) {
            return Json.createValue(Long.parseLong(text));
        }
        if (type.equals(XSDDatatype.XSDboolean.getURI()) && (text.equals("true") || text.equals("false"))) {
            return text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return Json.createValue(text);
    }

    private static Set<String> propertiesOfType(String type) {
        return terms().map(Map.Entry::getValue)
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(term -> term.getString("@type", "").equals(type))
                .map(term -> Names.iri(term.getString("@id")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Map.Entry<String, JsonValue>> terms() {
        return ContextLoader.content().getJsonObject("@context").entrySet().stream();
    }
}
