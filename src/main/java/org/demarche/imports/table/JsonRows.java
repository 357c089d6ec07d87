package org.demarche.imports.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.imports.mapping.FieldRow;
import org.demarche.imports.mapping.RowSource;
import org.demarche.imports.source.ImportException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a JSON file: a list of objects, whose members are the columns; or a single object. */
public final class JsonRows implements RowSource {

    private static final long MAX_BYTES = 256L << 20;

    private final Path file;
    private final List<String> columns;
    private final List<JsonNode> objects = new ArrayList<>();

    /** @throws ImportException if the file is no list of objects, or too large to be held in memory */
    public JsonRows(Path file) throws IOException {
        this.file = file;
        if (Files.size(file) > MAX_BYTES) {
            throw new ImportException(
                    file.toString(),
                    "the file is larger than " + (MAX_BYTES >> 20) + " MiB",
                    "Convert it to CSV, which is read row by row.");
        }
        JsonNode tree;
        try {
            tree = JsonMapper.shared().readTree(file.toFile());
        } catch (JacksonException e) {
            throw new ImportException(
                    file.toString(),
                    "the file is not valid JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    "Fix the JSON.");
        }
        if (tree.isArray()) {
            tree.forEach(objects::add);
        } else {
            objects.add(tree);
        }
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode object : objects) {
            if (!object.isObject()) {
                throw new ImportException(
                        file.toString(), "the file is no list of objects", "Write [{\"column\": value, …}, …].");
            }
            names.addAll(object.propertyNames());
        }
        this.columns = TableLimits.columns(List.copyOf(names), file.toString());
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
        for (int i = 0; i < objects.size(); i++) {
            String[] values = new String[columns.size()];
            for (int column = 0; column < values.length; column++) {
                JsonNode value = objects.get(i).path(columns.get(column));
                values[column] = value.isContainer() ? value.toString() : value.isNull() ? "" : value.asString("");
            }
            consumer.accept(new FieldRow("object " + (i + 1), values));
        }
    }
}
