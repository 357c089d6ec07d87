package org.demarche.imports.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.imports.source.ImportException;

/** What a table may have at most, so that a broken or hostile one is refused and does not fill the memory. */
final class TableLimits {

    static final int MAX_COLUMNS = 1_000;
    static final int MAX_RECORD = 16 << 20;
    private static final int MAX_NAME = 200;

    private TableLimits() {}

    /**
     * Checks the names of columns. A column without a name gets its number; duplicate names are numbered.
     *
     * @param file for messages
     */
    static List<String> columns(List<String> names, String file) {
        if (names.isEmpty() || names.stream().allMatch(String::isBlank)) {
            throw new ImportException(
                    file, "the first row has no names of columns", "Give each column a name in the first row.");
        }
        if (names.size() > MAX_COLUMNS) {
            throw new ImportException(
                    file,
                    "the table has " + names.size() + " columns",
                    "At most " + MAX_COLUMNS + " can be read. Is the delimiter right?");
        }
        Set<String> taken = new HashSet<>();
        String[] result = new String[names.size()];
        for (int i = 0; i < result.length; i++) {
            String name = names.get(i).strip();
            if (name.length() > MAX_NAME) {
                throw new ImportException(
                        file,
                        "the name of column " + (i + 1) + " is longer than " + MAX_NAME + " characters",
                        "Does the table have a first row with names?");
            }
            String own = name.isEmpty() ? "column " + (i + 1) : name;
            result[i] = taken.add(own) ? own : own + " (" + (i + 1) + ")";
            taken.add(result[i]);
        }
        return List.of(result);
    }
}
