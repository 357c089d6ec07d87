package org.demarche.imports.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.imports.mapping.FieldRow;
import org.demarche.imports.mapping.RowSource;
import org.demarche.imports.source.ArchiveCheck;
import org.demarche.imports.source.ImportException;
import org.demarche.io.UntrustedXml;

/**
 * Rows of the first sheet of an XLSX workbook (ECMA-376, SpreadsheetML), read as a stream. Dates are read as ISO dates, formulas as their last
 * values, errors as nothing.
 *
 * <p>Not fastexcel-reader, the other half of the library that writes our workbooks: with the parser that it needs it is three more jars (600 kB),
 * it holds all shared texts of a workbook without a bound, and which numbers are dates would still be up to us. Here, memory is bounded whatever
 * the workbook says, and the parser is that of the JDK with document types switched off.
 */
public final class XlsxRows implements RowSource {

    /** As many as a sheet can have: columns XFD. */
    private static final int MAX_CELLS = 16_384;

    private final Path file;
    private final List<String> columns;

    /** @throws ImportException if the file is no workbook, or a harmful one */
    public XlsxRows(Path file) throws IOException {
        ArchiveCheck.require(file);
        this.file = file;
        List<String> first = new ArrayList<>();
        rows((number, cells) -> {
            first.addAll(cells);
            return false;
        });
        while (!first.isEmpty() && first.getLast().isBlank()) {
            first.removeLast();
        }
        this.columns = TableLimits.columns(first, file.toString());
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void read(RowConsumer consumer) throws IOException {
        boolean[] header = {true};
        rows((number, cells) -> {
            if (!header[0]) {
                String[] values = new String[columns.size()];
                Arrays.setAll(values, i -> i < cells.size() ? cells.get(i) : "");
                consumer.accept(new FieldRow("row " + number, values));
            }
            header[0] = false;
            return true;
        });
    }

    /** Takes the cells of a row that is not empty, and says whether to go on. */
    private interface Step {
        boolean take(String number, List<String> cells) throws IOException;
    }

    private void rows(Step step) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            XlsxWorkbook workbook = XlsxWorkbook.of(zip);
            ZipEntry sheet = Optional.ofNullable(zip.getEntry(workbook.firstSheet()))
                    .orElseThrow(() -> broken("it has no sheet"));
            try (InputStream in = new BufferedInputStream(zip.getInputStream(sheet))) {
                XMLStreamReader xml = UntrustedXml.open(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamReader.START_ELEMENT
                            && xml.getLocalName().equals("row")) {
                        String number = xml.getAttributeValue(null, "r");
                        List<String> cells = cells(xml, workbook);
                        boolean blank = cells.stream().allMatch(String::isBlank);
                        if (!blank && !step.take(number == null ? "?" : number, cells)) {
                            return;
                        }
                    }
                }
            }
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
            throw broken(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (ZipException | EOFException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    private ImportException broken(String why) {
        return new ImportException(
                file.toString(),
                "the workbook cannot be read: " + why,
                "Open it in a spreadsheet program and save it as XLSX or CSV.");
    }

    private static List<String> cells(XMLStreamReader row, XlsxWorkbook workbook) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (row.next() != XMLStreamReader.END_ELEMENT || !row.getLocalName().equals("row")) {
            if (row.isStartElement() && row.getLocalName().equals("c")) {
                int column = column(row.getAttributeValue(null, "r"), cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                String value = workbook.cell(row);
                if (column < cells.size()) {
                    cells.set(column, value);
                } else {
                    cells.add(value);
                }
            }
        }
        return cells;
    }

    /** The number of a column, from 0: {@code B7} is 1. */
    private static int column(String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && column <= MAX_CELLS; i++) {
            column = 26 * column + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        if (column < 1 || column > MAX_CELLS) {
            throw new NumberFormatException(
                    "there is no column " + reference.substring(0, Math.min(20, reference.length())));
        }
        return column - 1;
    }
}
