package org.demarche.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void marksStringsThatLookLikeFormulas() throws IOException {
        StringWriter out = new StringWriter();
        new CsvTable(out).row(List.of("=1+1", "-5", -5, -0.5, "a=1", "two\nlines", ""));
        assertEquals("'=1+1,'-5,-5,-0.5,a=1,\"two\nlines\",\r\n", out.toString());
    }
}
