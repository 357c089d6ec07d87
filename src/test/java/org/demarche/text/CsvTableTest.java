package org.demarche.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void marksStringsThatLookLikeFormulas() throws IOException {
        StringWriter out = new StringWriter();
        new CsvTable(out).row(List.of("=1+1", "-5", -5, -0.5, "a=1", "two\nlines", ""));
        assertEquals("'=1+1,'-5,-5,-0.5,a=1,\"two\nlines\",\r\n", out.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " =1",
                "\u00A0=1",
                "\uFEFF=1",
                "\u200B@SUM(A1)",
                "\u0000=1",
                "\u0001\t+1",
                "\u202E-1",
                "\u3000\uFF1D1",
                "\n",
                "\ta"
            })
    void marksFormulasBehindBlanksAndCharactersThatCannotBeSeen(String text) {
        assertEquals("'" + text, CsvTable.guarded(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a=1", "\u200Ba", "\u202Bשלום\u202C", "(=1)"})
    void leavesOtherTextAsItIs(String text) {
        assertEquals(text, CsvTable.guarded(text));
    }
}
