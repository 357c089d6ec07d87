package org.demarche.export.jsonld;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.demarche.export.order.BaseIri;
import org.demarche.rdf.ContextLoader;
import org.demarche.vocabulary.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * Terms in expanded JSON-LD.
 *
 * @param base what identifiers are relative to
 */
record JsonLdTerms(BaseIri base) {

    /** Small enough for any JSON reader, and in the form in which processors write numbers back. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private static final Set<String> WHOLE_NUMBERS = Set.of(
            XSDDatatype.XSDinteger.getURI(), XSDDatatype.XSDnonNegativeInteger.getURI(), XSDDatatype.XSDint.getURI());

    /** Properties whose values the context abbreviates as terms, not as paths. */
    private static final Set<String> VOCABULARY_VALUED = propertiesOfType("@vocab");

    /** Properties for which the context expects strings with an explicit type. */
    private static final Set<String> STRINGS = propertiesOfType("xsd:string");

    /** Terms that are aliases of keywords everywhere, even as identifiers. */
    private static final Set<String> KEYWORDS = terms().filter(term -> term.getValue() instanceof JsonString name
                    && name.getString().startsWith("@"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    /** The identifier of a node: its path below the base, unless the context would read the path as a keyword. */
    String id(Node node) {
        return node.isURI()
                ? base.relative(node.getURI())
                        .filter(path -> !KEYWORDS.contains(path))
                        .orElse(node.getURI())
                : absoluteId(node);
    }

    JsonString type(Node type) {
        return Json.createValue(absoluteId(type));
    }

    JsonObject reference(Node property, Node node) {
        String id = VOCABULARY_VALUED.contains(property.getURI()) ? absoluteId(node) : id(node);
        return Json.createObjectBuilder().add("@id", id).build();
    }

    /** The identifier of a node in places where a path would be read as a term. */
    private static String absoluteId(Node node) {
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
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
                .map(term -> Prefixes.mapping().expandPrefix(term.getString("@id")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Map.Entry<String, JsonValue>> terms() {
        return ContextLoader.content().getJsonObject("@context").entrySet().stream();
    }
}
