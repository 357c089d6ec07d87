package org.demarche.imports.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.demarche.imports.mapping.RowSource;
import org.demarche.imports.source.ImportException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Opens tables: a file, or a folder whose tables a mapping joins. */
public final class TableSource {

    private TableSource() {}

    /**
     * Opens a file by its ending: {@code .xlsx}, {@code .json}; any other is CSV or TSV.
     *
     * @throws ImportException if the file is no table
     */
    public static RowSource open(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xls") || name.endsWith(".ods")) {
            throw new ImportException(
                    file.toString(), "this kind of spreadsheet cannot be read", "Save it as XLSX, or as CSV in UTF-8.");
        }
        if (name.endsWith(".xlsx")) {
            return new XlsxRows(file);
        }
        return name.endsWith(".json") ? new JsonRows(file) : new CsvRows(file);
    }

    /**
     * Opens what a mapping describes: the table {@code rows} of a folder, or the file itself, with the tables in {@code join} beside it.
     *
     * @param path a file, or a folder
     */
    public static RowSource open(Path path, JsonNode mapping) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && !mapping.path("rows").isString()) {
            throw new ImportException(
                    path.toString(),
                    "a folder needs a mapping that names the table with the rows",
                    "Add \"rows\": \"FILE\" to the mapping.");
        }
        Path main = folder ? inside(path, mapping.path("rows").asString("")) : path;
        RowSource rows = open(main);
        for (JsonNode join : mapping.path("join")) {
            Path file = inside(
                    folder ? path : main.toAbsolutePath().resolveSibling(""),
                    join.path("file").asString(""));
            if (Files.isRegularFile(file)) {
                rows = new JoinedRows(
                        rows, open(file), join.path("as").asString("joined"), text(join, "on"), text(join, "key"));
            } else if (!join.path("optional").asBoolean(false)) {
                throw new ImportException(
                        file.toString(),
                        "there is no such table, which the mapping joins",
                        "Put it there, or write \"optional\": true.");
            }
        }
        return rows;
    }

    private static @Nullable String text(JsonNode join, String key) {
        return join.path(key).isString() ? join.path(key).asString() : null;
    }

    /** A file beside others; a mapping cannot lead elsewhere. */
    private static Path inside(Path folder, String name) {
        Path whole = folder.toAbsolutePath().normalize();
        Path file = whole.resolve(name).normalize();
        if (name.isBlank() || !whole.equals(file.getParent())) {
            throw new ImportException(
                    folder.toString(),
                    "\"" + name + "\" is no name of a file in the folder",
                    "Write the name without a path.");
        }
        return file;
    }
}
