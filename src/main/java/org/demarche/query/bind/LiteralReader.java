package org.demarche.query.bind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.IdSyntax;
import org.demarche.query.catalogue.ParameterType;

/** Reads the parameter values that are literals. */
public final class LiteralReader {

    private static final int LONGEST_NUMBER = 30;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private LiteralReader() {}

    /** The value as a typed term; empty if the text is not of the type's form. */
    public static Optional<Node> read(ParameterType type, String text) {
        return switch (type) {
            case DATE -> date(text);
            case INTEGER -> wholeNumber(text).map(number -> typed(number.toString(), XSDDatatype.XSDinteger));
            case COUNT, LIMIT ->
                wholeNumber(text)
                        .filter(number -> number > 0)
                        .map(number -> typed(number.toString(), XSDDatatype.XSDinteger));
            case DECIMAL -> decimal(text);
            case TEXT -> isText(text) ? Optional.of(NodeFactory.createLiteralString(text)) : Optional.empty();
            case LANGUAGE ->
                IdSyntax.isLanguage(text) ? Optional.of(NodeFactory.createLiteralString(text)) : Optional.empty();
            default -> throw new IllegalArgumentException(type + " is no literal");
        };
    }

    private static Optional<Node> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(typed(LocalDate.parse(text).toString(), XSDDatatype.XSDdate));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> wholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<Node> decimal(String text) {
        boolean good = text.length() <= LONGEST_NUMBER && DECIMAL.matcher(text).matches();
        return good
                ? Optional.of(typed(new BigDecimal(text).toPlainString(), XSDDatatype.XSDdecimal))
                : Optional.empty();
    }

    /** Half a surrogate pair or a NUL cannot be written into any format that leaves the program. */
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static Node typed(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }
}
