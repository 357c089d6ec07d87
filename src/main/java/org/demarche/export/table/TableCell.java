package org.demarche.export.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.demarche.text.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table for spreadsheets.
 *
 * @param text empty for an empty cell
 * @param number whether the text is a number
 */
public record TableCell(String text, boolean number) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d{1,3})?");

    /** Spreadsheets round numbers with more digits. */
    private static final int MOST_DIGITS = 15;

    /** Spreadsheets take no numbers from about 10 to the power of 308. */
    private static final int MOST_SCALE = 300;

    private static final Set<String> NUMERIC_TYPES = Set.of(
            XSDDatatype.XSDinteger.getURI(),
            XSDDatatype.XSDnonNegativeInteger.getURI(),
            XSDDatatype.XSDint.getURI(),
            XSDDatatype.XSDlong.getURI(),
            XSDDatatype.XSDdecimal.getURI(),
            XSDDatatype.XSDdouble.getURI());

    /** A cell with text, be it digits. */
    public static TableCell text(String text) {
        return new TableCell(text, false);
    }

    /** A cell with a number, if the text is one. */
    public static TableCell number(String text) {
        return new TableCell(text, NUMBER.matcher(text).matches());
    }

    /** A term of a query result: IRIs in full, the text of literals, numbers as numbers; an empty cell for none. */
    public static TableCell of(@Nullable Node term) {
        if (term == null) {
            return text("");
        }
        if (!term.isLiteral()) {
            return text(term.isURI() ? term.getURI() : NodeFmtLib.strNT(term));
        }
        String text = term.getLiteralLexicalForm();
        return NUMERIC_TYPES.contains(term.getLiteralDatatypeURI()) ? number(text) : text(text);
    }

    /** The cell as {@link CsvTable} takes it: a number or a string. */
    Object value() {
        return number ? new BigDecimal(text) : text;
    }

    /** The text in a CSV file. */
    public String csv() {
        return number ? text : CsvTable.guarded(text);
    }

    /** The number in the cell, unless a spreadsheet would change it. */
    Optional<BigDecimal> exactNumber() {
        return Optional.of(text)
                .filter(any -> number)
                .map(BigDecimal::new)
                .filter(value -> value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_SCALE);
    }
}
