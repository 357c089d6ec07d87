package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdfXmlWriterTest {

    @Test
    void escapesWhatXmlReadersChange() {
        String text = "<x:s> <http://example.org/p-1> ' a\\r\\n\\tb ]]> <&\"\\'', 'é😀'@fr .";
        RoundTripTest.assertRoundTrip(Samples.trig(text), ExportFormat.RDFXML);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "<x:s> <http://example.org/p> 'a\\u0000b' . | the character U+0000",
                "<x:s> <http://example.org/1> 1 . | the property <http://example.org/1>",
                "<x:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> 1 . | the property <http://www.w3.org/1999/02/22-rdf-syntax-ns#li>",
                "<x:s> <http://example.org/p> <<( <x:s> <x:p> 1 )>> . | a triple term"
            })
    void refusesWhatXmlCannotExpress(String trig, String what) {
        NotExpressibleException refusal = assertThrows(
                NotExpressibleException.class,
                () -> Exporter.write(Samples.trig(trig), ExportFormat.RDFXML, OutputStream.nullOutputStream()));
        assertEquals("rdfxml cannot express " + what + "; N-Quads can", refusal.getMessage());
    }
}
