package org.demarche.imports.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.ImportSink;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceReader;
import org.demarche.imports.source.SourceStatement;

/** Reads rows with a mapping. Rows of one document may be apart. */
public final class MappedReader implements SourceReader {

    private final RowSource rows;
    private final StatementMapping mapping;

    public MappedReader(RowSource rows, StatementMapping mapping) {
        this.rows = rows;
        this.mapping = mapping;
    }

    @Override
    public void read(ImportSink sink, ImportNotes notes) throws IOException {
        long[] unused = new long[rows.columns().size()];
        String[] example = new String[unused.length];
        new GroupedRows(rows, mapping::key).read(new RowSource.RowConsumer() {

            private Optional<String> key = Optional.empty();
            private SourceDocument document = SourceDocument.of("", "", null);

            @Override
            public void accept(FieldRow row) throws IOException {
                count(row, unused, example);
                Optional<String> own = Optional.of(mapping.key(row));
                if (!own.equals(key)) {
                    key = own;
                    document = mapping.document(row, notes);
                    sink.document(document);
                }
                for (SourceStatement statement : mapping.statements(row, document, notes)) {
                    sink.statement(statement);
                }
            }
        });
        report(rows.columns(), unused, example, notes);
    }

    private void count(FieldRow row, long[] unused, String[] example) {
        for (int i = 0; i < unused.length; i++) {
            if (!mapping.uses(i) && !row.values()[i].isBlank()) {
                if (unused[i]++ == 0) {
                    example[i] = row.place();
                }
            }
        }
    }

    private static void report(List<String> columns, long[] unused, String[] example, ImportNotes notes) {
        for (int i = 0; i < unused.length; i++) {
            if (unused[i] > 0) {
                notes.add(
                        Kind.LEFT_OUT,
                        example[i],
                        "the mapping does not name the column \"" + columns.get(i) + "\", which has " + unused[i]
                                + (unused[i] == 1 ? " value" : " values"));
            }
        }
    }
}
