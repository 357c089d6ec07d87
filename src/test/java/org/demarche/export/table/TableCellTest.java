package org.demarche.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"=1+1\"",
                "\"-5\"",
                "\"+5\"",
                "\"@SUM(A1)\"",
                "\"\\t=1\"",
                "\"\\r=1\"",
                "\"\\n=1\"",
                "\" =1\"",
                "\"\uFF1D1+1\"",
                "\"=HYPERLINK(1)\"@en",
                "\"-0044-03-15\"^^<http://www.w3.org/2001/XMLSchema#date>",
                "\"=1\"^^<http://www.w3.org/2001/XMLSchema#integer>"
            })
    void marksTextThatASpreadsheetWouldRun(String term) {
        TableCell cell = TableCell.of(NodeFactoryExtra.parseNode(term));
        assertEquals("'" + cell.text(), cell.csv());
        assertFalse(cell.number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a=1\"",
                "\"\"",
                "\" a=1\"",
                "-5",
                "-0.5",
                "+7",
                "-1.5e3",
                "<http://example.org/=1>",
                "\"2031-05-02\"^^<http://www.w3.org/2001/XMLSchema#date>"
            })
    void leavesOtherTermsAsTheyAre(String term) {
        TableCell cell = TableCell.of(NodeFactoryExtra.parseNode(term));
        assertEquals(cell.text(), cell.csv());
    }

    @ParameterizedTest
    @CsvSource({"-5, -5", "0.50, 0.50", "1.5e3, 1.5E+3", "123456789012345, 123456789012345"})
    void isANumberThatSpreadsheetsKeep(String text, BigDecimal value) {
        assertEquals(Optional.of(value), TableCell.number(text).exactNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "1e999", "INF", "NaN", "1,5", "", "x"})
    void isNoNumberThatSpreadsheetsKeep(String text) {
        assertEquals(Optional.empty(), TableCell.number(text).exactNumber());
    }

    @Test
    void aMissingTermIsAnEmptyCell() {
        assertEquals(TableCell.text(""), TableCell.of(null));
    }
}
