package org.demarche.imports.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.demarche.imports.mapping.FieldRow;
import org.demarche.imports.mapping.RowSource;
import org.demarche.imports.source.ImportException;

/** Rows of a CSV or TSV file in UTF-8. The first line determines the delimiter: comma, semicolon or tab. */
public final class CsvRows implements RowSource {

    private static final int HEAD = 64 << 10;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final CSVFormat format;
    private final List<String> columns;

    /** @throws ImportException if the file is not a table in UTF-8 */
    public CsvRows(Path file) throws IOException {
        this.file = file;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(file))
                .setIgnoreEmptyLines(true)
                .get();
        List<String> first = new ArrayList<>();
        parse(record -> {
            record.forEach(first::add);
            return false;
        });
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
        parse(record -> {
            if (!header[0]) {
                consumer.accept(row(record));
            }
            header[0] = false;
            return true;
        });
    }

    private FieldRow row(CSVRecord record) {
        String[] values = new String[columns.size()];
        if (record.size() > values.length) {
            throw new ImportException(
                    file + ", row " + record.getRecordNumber(),
                    "the row has " + record.size() + " fields, but there are " + values.length + " columns",
                    "Put fields with the delimiter in them into quotation marks.");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = i < record.size() ? record.get(i) : "";
        }
        return new FieldRow("row " + record.getRecordNumber(), values);
    }

    /** Takes a record and says whether to go on. */
    private interface Step {
        boolean take(CSVRecord record) throws IOException;
    }

    private void parse(Step step) throws IOException {
        long record = 0;
        try (GuardedReader reader = open(file);
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord next = records.next();
                record = next.getRecordNumber();
                reader.begin();
                if (!step.take(next)) {
                    return;
                }
            }
        } catch (CharacterCodingException e) {
            throw notUtf8(record);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8(record);
            }
            throw broken(record, e);
        } catch (IllegalStateException e) {
            throw broken(record, e);
        } catch (org.apache.commons.csv.CSVException e) {
            throw broken(record, e);
        }
    }

    private ImportException notUtf8(long record) {
        return new ImportException(file + ", after row " + record, "the file is not UTF-8", "Save it as CSV in UTF-8.");
    }

    private ImportException broken(long record, Throwable cause) {
        String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new ImportException(
                file + ", after row " + record,
                "the table cannot be read: " + why,
                "Check the quotation marks of this row.");
    }

    private static GuardedReader open(Path file) throws IOException {
        InputStreamReader decoder = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        BufferedReader buffered = new BufferedReader(decoder, HEAD);
        buffered.mark(1);
        if (buffered.read() != BYTE_ORDER_MARK) {
            buffered.reset();
        }
        return new GuardedReader(buffered, file.toString());
    }

    /** The one of the delimiters that the first line has most of, outside of quotation marks. */
    private static char delimiter(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        int[] counts = new int[128];
        boolean quoted = false;
        for (byte b : head) {
            quoted ^= b == '"';
            if (!quoted && b == '\n') {
                break;
            }
            if (!quoted && b >= 0) {
                counts[b]++;
            }
        }
        return counts[';'] > counts[','] && counts[';'] > counts['\t'] ? ';' : counts['\t'] > counts[','] ? '\t' : ',';
    }

    /** Refuses records that are too long, which an open quotation mark makes of a whole file, and NUL, which no text has. */
    private static final class GuardedReader extends Reader {

        private final Reader in;
        private final String name;
        private long read;

        GuardedReader(Reader in, String name) {
            this.in = in;
            this.name = name;
        }

        /** A record is complete. */
        void begin() {
            read = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                if (buffer[i] == 0) {
                    throw new ImportException(
                            name, "the file contains NUL, so it is no text in UTF-8", "Save it as CSV in UTF-8.");
                }
            }
            read += Math.max(0, count);
            if (read > TableLimits.MAX_RECORD) {
                throw new ImportException(
                        name,
                        "a row is longer than " + (TableLimits.MAX_RECORD >> 20) + " million characters",
                        "Check that every quotation mark is closed.");
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
