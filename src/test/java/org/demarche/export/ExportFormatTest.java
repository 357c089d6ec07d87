package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFormatTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsStandardNameAndItsFileExtension(ExportFormat format) {
        assertEquals(Optional.of(format), ExportFormat.named(format.standardName()));
        assertEquals(Optional.of(format), ExportFormat.named(format.fileExtension()));
    }

    @ParameterizedTest
    @CsvSource({"json-ld, JSONLD", "xml, RDFXML", "rdf, RDFXML", "nt, NTRIPLES", "nq, NQUADS", "TTL, TURTLE"})
    void isFoundByOtherUsualNames(String name, ExportFormat format) {
        assertEquals(Optional.of(format), ExportFormat.named(name));
    }

    @Test
    void isNotGuessedFromASimilarName() {
        assertEquals(Optional.empty(), ExportFormat.named("turtles"));
    }
}
