package org.demarche.export.relational;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as SQL engines know it.
 *
 * @param name its name, and that of its file
 * @param columns the names of its columns, in order, with their types: {@code VARCHAR}, {@code BIGINT} or {@code BOOLEAN}
 * @param required the columns that have a value in each row
 * @param key the columns by which a row is found; empty if rows have no key
 */
public record TableDefinition(
        String name, SequencedMap<String, String> columns, List<String> required, List<String> key) {

    /** All tables. */
    public static List<TableDefinition> all() {
        return Stream.concat(
                        Arrays.stream(RelationalTable.values()).map(RelationalTable::definition),
                        Stream.of(OtherStatements.DEFINITION))
                .toList();
    }

    /** The statement that creates it in any SQL database. */
    public String sql() {
        String all = columns.entrySet().stream().map(this::sql).collect(Collectors.joining(",\n"));
        String unique = key.isEmpty() ? "" : ",\n  PRIMARY KEY (\"" + String.join("\", \"", key) + "\")";
        return "CREATE TABLE \"" + name + "\" (\n" + all + unique + "\n);\n";
    }

    private String sql(Map.Entry<String, String> column) {
        return "  \"" + column.getKey() + "\" " + column.getValue()
                + (required.contains(column.getKey()) ? " NOT NULL" : "");
    }
}
