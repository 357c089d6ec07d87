package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.imports.mapping.RowSource;
import org.demarche.imports.table.TableSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks are read as tables of text. */
class SpreadsheetImportTest {

    @TempDir
    Path scratch;

    @Test
    void cellsAreReadAsTheyLook() throws IOException {
        Path file = scratch.resolve("cells.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Answers");
            List<String> names = List.of("text", "whole", "part", "day", "yes", "none");
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
            }
            sheet.value(2, 0, "Grüne & \"Rote\" 🚢");
            sheet.value(2, 1, 42);
            sheet.value(2, 2, 0.5);
            sheet.value(2, 3, LocalDate.of(2024, 5, 2));
            sheet.style(2, 3).format("yyyy-mm-dd").set();
            sheet.value(2, 4, true);
        }
        RowSource rows = TableSource.open(file);
        assertEquals(List.of("text", "whole", "part", "day", "yes", "none"), rows.columns());
        List<String> read = new ArrayList<>();
        rows.read(row -> read.add(row.place() + ": " + String.join("|", row.values())));
        assertEquals(List.of("row 3: Grüne & \"Rote\" 🚢|42|0.5|2024-05-02|true|"), read);
    }
}
