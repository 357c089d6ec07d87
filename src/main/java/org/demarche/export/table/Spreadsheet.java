package org.demarche.export.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as an XLSX file with one sheet. Text stays text, even if it looks like a formula or a date.
 *
 * @param name of the sheet
 * @param titles of the columns
 * @param rows each with one cell per column
 */
public record Spreadsheet(String name, List<String> titles, List<List<TableCell>> rows) {

    private static final int MOST_CHARACTERS = 32_767;
    private static final String PROPERTIES = "docProps/core.xml";

    /** Copies the lists. */
    public Spreadsheet {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
    }

    /** What is too large for the format, if anything is. */
    public Optional<String> excess() {
        if (rows.size() >= Worksheet.MAX_ROWS) {
            return Optional.of("%,d rows".formatted(rows.size()));
        }
        return rows.stream()
                .flatMap(List::stream)
                .map(cell -> cell.text().length())
                .filter(length -> length > MOST_CHARACTERS)
                .findFirst()
                .map("a text of %,d characters"::formatted);
    }

    /** Writes the file; the same table gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Demarche", null)) {
            fill(workbook.newWorksheet(name));
        }
        copyWithoutTime(file.toByteArray(), out);
    }

    private void fill(Worksheet sheet) {
        for (int column = 0; column < titles.size(); column++) {
            sheet.value(0, column, titles.get(column));
            for (int row = 0; row < rows.size(); row++) {
                fill(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void fill(Worksheet sheet, int row, int column, TableCell cell) {
        cell.exactNumber().ifPresentOrElse(number -> sheet.value(row, column, number), () -> {
            if (!cell.text().isEmpty()) {
                sheet.value(row, column, cell.text());
            }
        });
    }

    /** The library records the time of writing, which would change the bytes from run to run. */
    private static void copyWithoutTime(byte[] file, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        // Not a ZipInputStream: it does not read the form of entries that the library writes.
        try (ZipFile from = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                to.putNextEntry(copy);
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals(PROPERTIES) ? withoutTime(content) : content);
            }
        }
        to.finish();
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*?</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
