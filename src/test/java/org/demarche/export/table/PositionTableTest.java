package org.demarche.export.table;

import static org.demarche.export.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.demarche.export.ExportFormat;
import org.demarche.export.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTableTest {

    @Test
    void writesOneRowPerPosition() {
        assertEquals(
                Samples.resource("corpus.csv"),
                written(Samples.corpus(), ExportFormat.CSV).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "\\r=1"})
    void marksTextThatASpreadsheetWouldRun(String summary) {
        String text = "PREFIX dem: <https://w3id.org/demarche/ontology#> <x:p> a dem:Position ; dem:summary '%s' ."
                .formatted(summary);
        String table = written(Samples.trig(text), ExportFormat.CSV);
        String cell = "'" + summary.translateEscapes();
        assertTrue(table.contains("," + cell + ",") || table.contains(",\"" + cell + "\","), table);
    }

    @Test
    void writesPolaritiesAsNumbers() {
        String text =
                "PREFIX dem: <https://w3id.org/demarche/ontology#> <x:p> a dem:Position ; dem:stance dem:opposition .";
        assertTrue(written(Samples.trig(text), ExportFormat.CSV).contains(",opposition,-1.0,"));
    }

    @Test
    void writesOnlyTheHeaderIfThereAreNoPositions() {
        assertEquals(1, written(Samples.trig(""), ExportFormat.CSV).lines().count());
    }
}
