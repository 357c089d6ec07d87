package org.demarche.imports.dna;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.imports.mapping.FieldRow;
import org.demarche.imports.mapping.RowSource;
import org.demarche.imports.source.ImportException;

/**
 * Statements of a database of Discourse Network Analyzer, version 3, one row each, with the columns of its list of events: the variables of
 * all types of statements, and the document. Attributes of entities are columns named {@code variable.attribute}; what an entity is a part of
 * is {@code variable.parent}. A document without statements is a row without values.
 */
public final class DnaRows implements RowSource {

    /** Columns that every database has. */
    private static final List<String> DOCUMENT = List.of(
            "statement_id",
            "statement_type",
            "time",
            "start_position",
            "stop_position",
            "coder",
            "document_id",
            "document_title",
            "document_text",
            "document_author",
            "document_source",
            "document_section",
            "document_type",
            "document_notes");

    /** Ends the column with the entity that the entity of a variable is a part of. */
    public static final String PARENT = ".parent";

    private static final int MAX_VALUE = 16 << 20;

    /** A variable: its column, and the columns of the attributes of its entities. */
    private record Variable(int column, boolean isShortText, Map<Long, Integer> attributes) {}

    private final Path file;
    private final List<String> columns = new ArrayList<>(DOCUMENT);
    private final Map<Long, Variable> variables = new LinkedHashMap<>();
    private final Map<Long, Integer> parents = new HashMap<>();
    private final Map<String, List<String>> byType = new LinkedHashMap<>();
    private final Map<String, String> dataTypes = new LinkedHashMap<>();

    /** @throws ImportException if the file is no such database */
    public DnaRows(Path file) throws IOException {
        this.file = file;
        DnaDatabaseFile.read(file, this::describe);
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /** The types of statements, each with its variables. */
    public Map<String, List<String>> variables() {
        return Map.copyOf(byType);
    }

    /** The type of the values of a variable: {@code boolean}, {@code integer}, {@code short text} or {@code long text}. */
    public String dataType(String variable) {
        return dataTypes.getOrDefault(variable, "");
    }

    private void describe(Connection database) throws SQLException {
        try (PreparedStatement query =
                        database.prepareStatement("SELECT V.ID, V.Variable, V.DataType, T.Label FROM VARIABLES V"
                                + " JOIN STATEMENTTYPES T ON T.ID = V.StatementTypeId ORDER BY T.ID, V.ID");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String name = text(row, 2);
                variables.put(
                        row.getLong(1), new Variable(column(name), text(row, 3).equals("short text"), new HashMap<>()));
                byType.computeIfAbsent(text(row, 4), any -> new ArrayList<>()).add(name);
                dataTypes.putIfAbsent(name, text(row, 3));
            }
        }
        try (PreparedStatement query = database.prepareStatement(
                        "SELECT A.ID, A.VariableId, A.AttributeVariable FROM ATTRIBUTEVARIABLES A ORDER BY A.VariableId, A.ID");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Variable variable = variables.get(row.getLong(2));
                if (variable != null && variable.isShortText()) {
                    variable.attributes()
                            .put(row.getLong(1), column(columns.get(variable.column()) + "." + text(row, 3)));
                }
            }
        }
        try (PreparedStatement query = database.prepareStatement(
                        "SELECT DISTINCT C.VariableId FROM ENTITIES C JOIN ENTITIES P ON P.ID = C.ChildOf"
                                + " WHERE P.ID <> C.ID AND P.Value <> '' ORDER BY C.VariableId");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Variable variable = variables.get(row.getLong(1));
                if (variable != null && variable.isShortText()) {
                    parents.put(row.getLong(1), column(columns.get(variable.column()) + PARENT));
                }
            }
        }
        if (columns.size() > 1_000) {
            throw new ImportException(
                    file.toString(),
                    "the database has more than 1,000 variables",
                    "This is no usual database; it is not read.");
        }
    }

    /** The column of a name; variables of several types of statements share one. */
    private int column(String name) {
        int at = columns.indexOf(name);
        if (at < 0) {
            columns.add(name);
        }
        return at < 0 ? columns.size() - 1 : at;
    }

    @Override
    public void read(RowConsumer consumer) throws IOException {
        DnaDatabaseFile.read(file, database -> {
            Map<Long, Map<Integer, String>> attributes = attributes(database);
            Map<Long, String> coders = new HashMap<>();
            try (PreparedStatement query = database.prepareStatement("SELECT ID, Name FROM CODERS");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    coders.put(row.getLong(1), text(row, 2));
                }
            }
            try (PreparedStatement query = database.prepareStatement("SELECT * FROM DOCUMENTS ORDER BY Date, ID");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    document(database, row, attributes, coders, consumer);
                }
            }
        });
    }

    private Map<Long, Map<Integer, String>> attributes(Connection database) throws SQLException {
        Map<Long, Map<Integer, String>> byEntity = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        variables.values().forEach(variable -> places.putAll(variable.attributes()));
        try (PreparedStatement query = database.prepareStatement(
                        "SELECT EntityId, AttributeVariableId, AttributeValue FROM ATTRIBUTEVALUES WHERE AttributeValue <> ''");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Integer place = places.get(row.getLong(2));
                if (place != null) {
                    byEntity.computeIfAbsent(row.getLong(1), any -> new HashMap<>())
                            .put(place, text(row, 3));
                }
            }
        }
        try (PreparedStatement query = database.prepareStatement(
                        "SELECT C.ID, C.VariableId, P.Value FROM ENTITIES C JOIN ENTITIES P ON P.ID = C.ChildOf"
                                + " WHERE P.ID <> C.ID AND P.Value <> ''");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Integer place = parents.get(row.getLong(2));
                if (place != null) {
                    byEntity.computeIfAbsent(row.getLong(1), any -> new HashMap<>())
                            .put(place, text(row, 3));
                }
            }
        }
        return byEntity;
    }

    private void document(
            Connection database,
            ResultSet document,
            Map<Long, Map<Integer, String>> attributes,
            Map<Long, String> coders,
            RowConsumer consumer)
            throws SQLException, IOException {
        String[] empty = new String[columns.size()];
        Arrays.fill(empty, "");
        long id = document.getLong("ID");
        empty[columns.indexOf("document_id")] = String.valueOf(id);
        empty[columns.indexOf("time")] = time(document.getLong("Date"));
        for (String field : List.of("Title", "Text", "Author", "Source", "Section", "Type", "Notes")) {
            empty[columns.indexOf("document_" + field.toLowerCase(java.util.Locale.ROOT))] = text(document, field);
        }
        Map<Long, String[]> statements = new LinkedHashMap<>();
        try (PreparedStatement query = database.prepareStatement(
                "SELECT S.ID, T.Label, S.Start, S.Stop, S.Coder FROM STATEMENTS S JOIN STATEMENTTYPES T ON T.ID = S.StatementTypeId"
                        + " WHERE S.DocumentId = ? ORDER BY S.Start, S.Stop, S.ID")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String[] values = empty.clone();
                    values[0] = String.valueOf(row.getLong(1));
                    values[1] = text(row, 2);
                    values[3] = String.valueOf(row.getLong(3));
                    values[4] = String.valueOf(row.getLong(4));
                    values[5] = coders.getOrDefault(row.getLong(5), "");
                    statements.put(row.getLong(1), values);
                }
            }
        }
        values(database, id, attributes, statements);
        if (statements.isEmpty()) {
            consumer.accept(new FieldRow("document " + id, empty));
        }
        for (Map.Entry<Long, String[]> statement : statements.entrySet()) {
            consumer.accept(new FieldRow("statement " + statement.getKey(), statement.getValue()));
        }
    }

    private void values(
            Connection database,
            long document,
            Map<Long, Map<Integer, String>> attributes,
            Map<Long, String[]> statements)
            throws SQLException {
        for (String table : List.of("DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT", "DATASHORTTEXT")) {
            boolean entities = table.equals("DATASHORTTEXT");
            String select = entities ? "E.Value, E.ID" : "D.Value, 0";
            String join = entities ? " JOIN ENTITIES E ON E.ID = D.Entity" : "";
            try (PreparedStatement query =
                    database.prepareStatement("SELECT D.StatementId, D.VariableId, " + select + " FROM " + table
                            + " D JOIN STATEMENTS S ON S.ID = D.StatementId" + join + " WHERE S.DocumentId = ?")) {
                query.setLong(1, document);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        String[] values = statements.get(row.getLong(1));
                        Variable variable = variables.get(row.getLong(2));
                        if (values != null && variable != null) {
                            values[variable.column()] = text(row, 3);
                            attributes
                                    .getOrDefault(row.getLong(4), Map.of())
                                    .forEach((place, value) -> values[place] = value);
                        }
                    }
                }
            }
        }
    }

    private String text(ResultSet row, int column) throws SQLException {
        return checked(row.getString(column));
    }

    private String text(ResultSet row, String column) throws SQLException {
        return checked(row.getString(column));
    }

    private String checked(@org.jspecify.annotations.Nullable String value) {
        if (value != null && value.length() > MAX_VALUE) {
            throw new ImportException(
                    file.toString(),
                    "a value is longer than " + (MAX_VALUE >> 20) + " million characters",
                    "Split the document.");
        }
        return Objects.requireNonNullElse(value, "");
    }

    /** Seconds since 1970 in UTC, as the list of events writes it; empty if it is no date. */
    private static String time(long seconds) {
        try {
            var time = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toLocalDateTime();
            return time.getYear() < 1 || time.getYear() > 9999
                    ? ""
                    : time.toLocalDate() + " " + time.toLocalTime().withNano(0);
        } catch (DateTimeException e) {
            return "";
        }
    }
}
