package org.demarche.sql;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables of {@code demarche convert --tables} in a database of H2.
 *
 * @param url of JDBC
 */
public record TableDatabase(String url) {

    /** Class name of H2's driver. */
    public static final String DRIVER = "org.h2.Driver";

    /**
     * Loads tables into a new database.
     *
     * @param tables folder with {@code schema.sql} and CSV files
     * @param url of a database that is empty and stays while nobody is connected, such as {@code jdbc:h2:mem:NAME;DB_CLOSE_DELAY=-1}
     * @throws IOException if the folder cannot be read
     * @throws SQLException if the database does not take the tables
     */
    public static TableDatabase load(Path tables, String url) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement()) {
            statement.execute(Files.readString(tables.resolve("schema.sql")));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(tables, "*.csv")) {
                for (Path file : files) {
                    load(file, database);
                }
            }
            for (String index : INDEXES) {
                statement.execute("CREATE INDEX ON " + index);
            }
        }
        return new TableDatabase(url);
    }

    /** Columns that queries join by, besides the keys. */
    private static final String[] INDEXES = {
        "\"positions\" (\"iri\")",
        "\"positions\" (\"holder\")",
        "\"positions\" (\"target\")",
        "\"evidence\" (\"position\")",
        "\"conditions\" (\"position\")",
        "\"tallies\" (\"actor\")",
        "\"tallies\" (\"target\")"
    };

    private static void load(Path file, Connection database) throws SQLException {
        String table = file.getFileName().toString().replace(".csv", "");
        // What is missing is not quoted; H2 takes it for NULL, and a quoted empty string for itself.
        try (Statement insert = database.createStatement()) {
            String path = file.toString().replace("'", "''");
            insert.execute("INSERT INTO \"" + table + "\" SELECT * FROM CSVREAD('" + path + "')");
        }
    }
}
