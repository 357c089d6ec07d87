package org.demarche.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The statements of a database of Discourse Network Analyzer, with their variables and those of their documents, in its order.
 *
 * @param start date of the earliest document
 * @param end date of the latest document
 * @param types data types of the variables
 */
record DnaDatabase(List<Coded> statements, LocalDateTime start, LocalDateTime end, Map<String, String> types) {

    record Coded(int id, int document, LocalDateTime time, Map<String, String> values, Map<String, String> ofDocument) {

        String value(String variable, boolean isOfDocument) {
            return Objects.requireNonNull((isOfDocument ? ofDocument : values).get(variable), variable);
        }
    }

    static DnaDatabase read(Path file, String statementType, Path scratch) throws Exception {
        // The driver wants to write beside the file, which lies in a folder that cannot be written.
        Path copy = Files.copy(file, scratch.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            return read(statement, statementType);
        }
    }

    private static DnaDatabase read(Statement sql, String statementType) throws SQLException {
        Map<Integer, LocalDateTime> dates = new HashMap<>();
        Map<Integer, Map<String, String>> documents = new HashMap<>();
        try (ResultSet row = sql.executeQuery("SELECT * FROM DOCUMENTS")) {
            while (row.next()) {
                int id = row.getInt("ID");
                dates.put(id, LocalDateTime.ofEpochSecond(row.getLong("Date"), 0, ZoneOffset.UTC));
                documents.put(
                        id,
                        Map.of(
                                "author", row.getString("Author"),
                                "source", row.getString("Source"),
                                "section", row.getString("Section"),
                                "type", row.getString("Type")));
            }
        }
        Map<Integer, Map<String, String>> values = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        readValues(sql, values, types);
        record Placed(Coded coded, int start, int stop) {}
        List<Placed> placed = new ArrayList<>();
        try (ResultSet row =
                sql.executeQuery("SELECT S.* FROM STATEMENTS S JOIN STATEMENTTYPES T ON T.ID = S.StatementTypeId"
                        + " WHERE T.Label = '" + statementType + "'")) {
            while (row.next()) {
                int id = row.getInt("ID");
                int document = row.getInt("DocumentId");
                Coded coded = new Coded(
                        id, document, dates.get(document), values.getOrDefault(id, Map.of()), documents.get(document));
                placed.add(new Placed(coded, row.getInt("Start"), row.getInt("Stop")));
            }
        }
        placed.sort(Comparator.comparing((Placed it) -> it.coded().time())
                .thenComparingInt(it -> it.coded().document())
                .thenComparingInt(Placed::start)
                .thenComparingInt(Placed::stop)
                .thenComparingInt(it -> it.coded().id()));
        return new DnaDatabase(
                placed.stream().map(Placed::coded).toList(),
                dates.values().stream().min(Comparator.naturalOrder()).orElseThrow(),
                dates.values().stream().max(Comparator.naturalOrder()).orElseThrow(),
                types);
    }

    private static void readValues(Statement sql, Map<Integer, Map<String, String>> values, Map<String, String> types)
            throws SQLException {
        for (String table : List.of("DATASHORTTEXT", "DATALONGTEXT", "DATAINTEGER", "DATABOOLEAN")) {
            boolean isShort = table.equals("DATASHORTTEXT");
            String value = isShort ? "E.Value" : "D.Value";
            String entities = isShort ? " JOIN ENTITIES E ON E.ID = D.Entity" : "";
            try (ResultSet row = sql.executeQuery("SELECT D.StatementId, V.Variable, V.DataType, " + value + " FROM "
                    + table + " D JOIN VARIABLES V ON V.ID = D.VariableId" + entities)) {
                while (row.next()) {
                    values.computeIfAbsent(row.getInt(1), id -> new HashMap<>())
                            .put(row.getString(2), row.getString(4));
                    types.put(row.getString(2), row.getString(3));
                }
            }
        }
    }
}
