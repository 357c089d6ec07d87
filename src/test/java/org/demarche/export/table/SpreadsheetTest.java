package org.demarche.export.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

    private static final Spreadsheet TABLE = new Spreadsheet(
            "Positions",
            List.of("summary", "polarity"),
            List.of(
                    List.of(TableCell.text("=1+1 & <é>"), TableCell.number("-0.5")),
                    List.of(TableCell.text("10-12"), TableCell.text(""))));

    @Test
    void writesTextAsTextAndNumbersAsNumbers() throws IOException {
        Map<String, String> files = files(written(TABLE));
        String sheet = files.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertFalse(sheet.contains("<f>"), sheet);
        assertTrue(sheet.contains("<v>-0.5</v>"), sheet);
        String strings = files.getOrDefault("xl/sharedStrings.xml", "");
        assertTrue(strings.contains("=1+1 &amp; &lt;&#xe9;&gt;"), strings);
        assertTrue(strings.contains(">10-12<"), strings);
    }

    @Test
    void doesNotRecordTheTimeOfWriting() throws IOException {
        byte[] file = written(TABLE);
        assertFalse(files(file).getOrDefault("docProps/core.xml", "").contains("created"));
        assertArrayEquals(file, written(TABLE));
    }

    @Test
    void saysWhatIsTooLarge() {
        List<TableCell> row = List.of(TableCell.text("a"), TableCell.text(""));
        List<List<TableCell>> rows = Collections.nCopies(1_048_576, row);
        assertEquals(Optional.of("1,048,576 rows"), new Spreadsheet("Positions", TABLE.titles(), rows).excess());
        List<TableCell> longRow = List.of(TableCell.text("a".repeat(32_768)), TableCell.text(""));
        assertEquals(
                Optional.of("a text of 32,768 characters"),
                new Spreadsheet("Positions", TABLE.titles(), List.of(longRow)).excess());
        assertEquals(Optional.empty(), TABLE.excess());
    }

    private static byte[] written(Spreadsheet table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(out);
        return out.toByteArray();
    }

    private static Map<String, String> files(byte[] file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }
}
