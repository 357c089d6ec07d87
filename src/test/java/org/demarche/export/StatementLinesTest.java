package org.demarche.export;

import static org.demarche.export.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLinesTest {

    @Test
    void sortsLinesByBytes() {
        // U+10000 comes after U+FFFD, though its first UTF-16 unit comes before.
        String text = "<x:s> <x:p> '\uFF5E', '\uD800\uDC00', 'b', 'B', 10, 9 .";
        assertEquals(
                List.of(
                        "<x:s> <x:p> \"10\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
                        "<x:s> <x:p> \"9\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
                        "<x:s> <x:p> \"B\" .",
                        "<x:s> <x:p> \"b\" .",
                        "<x:s> <x:p> \"\uFF5E\" .",
                        "<x:s> <x:p> \"\uD800\uDC00\" ."),
                written(Samples.trig(text), ExportFormat.NTRIPLES).lines().toList());
    }

    @Test
    void nTriplesWriteATripleOfTwoGraphsOnce() {
        String text = "<x:g> { <x:s> <x:p> 1 } <x:h> { <x:s> <x:p> 1 }";
        assertEquals(
                1, written(Samples.trig(text), ExportFormat.NTRIPLES).lines().count());
        assertEquals(2, written(Samples.trig(text), ExportFormat.NQUADS).lines().count());
    }
}
