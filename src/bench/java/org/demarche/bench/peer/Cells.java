package org.demarche.bench.peer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Terms in words that are the same in every store: a number is told by its value, whatever its type, and the parts of a
 * concatenated cell, whose order SPARQL leaves open, stand in order.
 */
final class Cells {

    static final String UNBOUND = "";

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String SEPARATOR = "; ";
    private static final MathContext PRECISION = new MathContext(9);

    private Cells() {}

    static String iri(String iri) {
        return "<" + iri + ">";
    }

    /**
     * A literal.
     *
     * @param datatype full IRI, or empty for a plain string
     * @param language its tag, or empty
     */
    static String literal(String lexical, String datatype, String language) {
        if (!language.isEmpty()) {
            return parts(lexical) + "@" + language.toLowerCase(Locale.ROOT);
        }
        String type = datatype.startsWith(XSD) ? datatype.substring(XSD.length()) : datatype;
        return switch (type) {
            case "", "string" -> parts(lexical);
            case "integer", "decimal", "double", "float", "nonNegativeInteger", "int", "long" -> number(lexical);
            case "boolean" -> lexical.equals("1") ? "true" : lexical.equals("0") ? "false" : lexical;
            default -> lexical + "^^" + type;
        };
    }

    private static String number(String lexical) {
        return new BigDecimal(lexical).round(PRECISION).stripTrailingZeros().toPlainString();
    }

    private static String parts(String text) {
        String words = text.replace('\t', ' ').replace('\n', ' ');
        return words.contains(SEPARATOR)
                ? Arrays.stream(words.split(SEPARATOR, -1)).sorted().collect(Collectors.joining(SEPARATOR))
                : words;
    }
}
