package org.demarche.imports.dna;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.imports.source.ImportException;
import org.sqlite.SQLiteConfig;

/** Opens a database file for reading only. The file is not trusted: it may be cut, or made to harm. */
final class DnaDatabaseFile {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final List<String> TABLES = List.of(
            "DOCUMENTS",
            "CODERS",
            "STATEMENTTYPES",
            "VARIABLES",
            "STATEMENTS",
            "ENTITIES",
            "DATABOOLEAN",
            "DATAINTEGER",
            "DATALONGTEXT",
            "DATASHORTTEXT",
            "ATTRIBUTEVARIABLES",
            "ATTRIBUTEVALUES");

    private static final int MAX_LENGTH = 64 << 20;

    private DnaDatabaseFile() {}

    /** Uses an open database. */
    interface Use {
        void of(Connection database) throws SQLException, IOException;
    }

    /** @throws ImportException if the file is no database of Discourse Network Analyzer, or a broken one */
    static void read(Path file, Use use) throws IOException {
        requireMagic(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(MAX_LENGTH));
        try (Connection database = config.createConnection("jdbc:sqlite:file:" + uri(file) + "?mode=ro&immutable=1")) {
            execute(database, "PRAGMA trusted_schema = OFF");
            execute(database, "PRAGMA cell_size_check = ON");
            execute(database, "PRAGMA mmap_size = 0");
            requireTables(database, file);
            use.of(database);
        } catch (SQLException e) {
            throw new ImportException(
                    file.toString(),
                    "the database cannot be read ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")",
                    "Open it in Discourse Network Analyzer 3 and save it again, or export its statements as CSV.");
        }
    }

    private static void requireMagic(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(MAGIC.length);
        }
        if (!Arrays.equals(head, MAGIC)) {
            throw new ImportException(
                    file.toString(),
                    "the file is no SQLite database",
                    "Pass a .dna file of Discourse Network Analyzer 3.");
        }
    }

    /** Tables only: a view under the name of a table could compute without end. */
    private static void requireTables(Connection database, Path file) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (PreparedStatement query = database.prepareStatement("SELECT name, type FROM sqlite_master");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if ("table".equals(row.getString(2))) {
                    tables.add(String.valueOf(row.getString(1)).toUpperCase(Locale.ROOT));
                }
            }
        }
        for (String table : TABLES) {
            if (!tables.contains(table)) {
                throw new ImportException(
                        file.toString(),
                        "the database has no table " + table,
                        "Pass a .dna file of Discourse Network Analyzer 3; files of version 2 are converted by opening them in version 3.");
            }
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** The path as a part of a URI in which SQLite reads options after a question mark. */
    private static String uri(Path file) {
        return file.toAbsolutePath().toUri().getRawPath();
    }
}
