package org.demarche.imports.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.imports.mapping.FieldRow;
import org.demarche.imports.mapping.RowSource;
import org.demarche.imports.source.ImportException;
import org.jspecify.annotations.Nullable;

/** Rows with the fields of another, smaller table beside their own, found by a key. */
final class JoinedRows implements RowSource {

    private static final int MAX_ROWS = 1_000_000;

    private final RowSource rows;
    private final List<String> columns;
    private final int on;
    private final int width;
    private final Map<String, String[]> others = new HashMap<>();
    private final String @Nullable [] always;

    /**
     * @param as what the columns of the other table begin with, before a full stop
     * @param on column of the rows; null if the other table has a single row, which is beside every row
     * @param key column of the other table
     */
    JoinedRows(RowSource rows, RowSource other, String as, @Nullable String on, @Nullable String key)
            throws IOException {
        this.rows = rows;
        List<String> all = new ArrayList<>(rows.columns());
        other.columns().forEach(column -> all.add(as + "." + column));
        this.columns = TableLimits.columns(all, rows.name());
        this.width = other.columns().size();
        this.on = on == null ? -1 : column(rows, on);
        int by = key == null ? -1 : column(other, key);
        List<String[]> first = new ArrayList<>();
        other.read(row -> {
            if (by < 0) {
                first.add(row.values());
            } else {
                others.merge(row.values()[by].strip(), row.values(), JoinedRows::both);
            }
            if (others.size() + first.size() > MAX_ROWS) {
                throw new ImportException(
                        other.name(),
                        "a joined table has more than a million rows",
                        "Join the larger table to the smaller one.");
            }
        });
        this.always = first.isEmpty() ? null : first.getFirst();
    }

    private static int column(RowSource rows, String name) {
        int at = rows.columns().indexOf(name);
        if (at < 0) {
            throw new ImportException(
                    rows.name(),
                    "there is no column \"" + name + "\", which \"join\" names",
                    "Columns: " + String.join(", ", rows.columns()) + ".");
        }
        return at;
    }

    /** Where several rows have one key, the values that differ follow each other. */
    private static String[] both(String[] one, String[] other) {
        String[] values = one.clone();
        for (int i = 0; i < values.length; i++) {
            boolean same =
                    other[i].isBlank() || Arrays.asList(values[i].split("; ")).contains(other[i]);
            values[i] = same ? values[i] : values[i].isBlank() ? other[i] : values[i] + "; " + other[i];
        }
        return values;
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void read(RowConsumer consumer) throws IOException {
        String[] none = new String[width];
        Arrays.fill(none, "");
        rows.read(row -> {
            String[] found = on < 0 ? always : others.get(row.values()[on].strip());
            String[] values = Arrays.copyOf(row.values(), columns.size());
            System.arraycopy(found == null ? none : found, 0, values, row.values().length, width);
            consumer.accept(new FieldRow(row.place(), values));
        });
    }
}
