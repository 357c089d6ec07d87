package org.demarche.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes small databases in the form of Discourse Network Analyzer 3. */
final class DnaFiles {

    private static final List<String> TABLES = List.of(
            "DOCUMENTS(ID INTEGER, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER)",
            "CODERS(ID INTEGER, Name TEXT)",
            "STATEMENTTYPES(ID INTEGER, Label TEXT)",
            "VARIABLES(ID INTEGER, Variable TEXT, DataType TEXT, StatementTypeId INTEGER)",
            "STATEMENTS(ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER)",
            "ENTITIES(ID INTEGER, VariableId INTEGER, Value TEXT, ChildOf INTEGER)",
            "DATABOOLEAN(StatementId INTEGER, VariableId INTEGER, Value INTEGER)",
            "DATAINTEGER(StatementId INTEGER, VariableId INTEGER, Value INTEGER)",
            "DATALONGTEXT(StatementId INTEGER, VariableId INTEGER, Value TEXT)",
            "DATASHORTTEXT(StatementId INTEGER, VariableId INTEGER, Entity INTEGER)",
            "ATTRIBUTEVARIABLES(ID INTEGER, VariableId INTEGER, AttributeVariable TEXT)",
            "ATTRIBUTEVALUES(EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT)");

    private DnaFiles() {}

    /** Two documents, three statements by two coders; the first text has an emoji before the statements, and CR LF. */
    static Path small(Path file) throws SQLException {
        return write(
                file,
                "INSERT INTO CODERS VALUES (1, 'Anna'), (2, 'Carl')",
                "INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Note')",
                "INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),"
                        + " (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'intensity', 'integer', 1),"
                        + " (6, 'note', 'long text', 2)",
                "INSERT INTO ENTITIES VALUES (1, 1, '', NULL), (2, 1, 'Ida Holm', NULL), (3, 2, 'Ferry Union', NULL),"
                        + " (4, 3, 'The ferry is late.', 6), (5, 2, '', NULL), (6, 3, 'Punctuality', NULL)",
                "INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 1, 'Type'), (2, 1, 'Alias')",
                "INSERT INTO ATTRIBUTEVALUES VALUES (2, 1, 'Captain'), (2, 2, 'I. Holm')",
                "INSERT INTO DOCUMENTS VALUES (1, 'Hearing', '🚢 Ida said:' || char(13, 10) || 'It is late. It is on time.', 1,"
                        + " 'Courier', '', '', '', '', 1714608000), (2, 'Letter', 'Nothing coded.', 1, '', '', '', '', '', 1714694400)",
                "INSERT INTO STATEMENTS VALUES (1, 1, 1, 14, 25, 1), (2, 1, 1, 26, 40, 1), (3, 2, 1, 0, 2, 2)",
                "INSERT INTO DATASHORTTEXT VALUES (1, 1, 2), (1, 2, 3), (1, 3, 4), (2, 1, 1), (2, 2, 3), (2, 3, 4)",
                "INSERT INTO DATABOOLEAN VALUES (1, 4, 1), (2, 4, 0)",
                "INSERT INTO DATAINTEGER VALUES (1, 5, 2), (2, 5, -1)",
                "INSERT INTO DATALONGTEXT VALUES (3, 6, 'a note')");
    }

    /** A database without rows, and what a test does to it. */
    static Path write(Path file, String... statements) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = database.createStatement()) {
            for (String table : TABLES) {
                sql.execute("CREATE TABLE " + table);
            }
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
        return file;
    }
}
