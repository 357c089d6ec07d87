package org.demarche.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Serves the tables of {@code demarche convert --tables} as a SPARQL endpoint, from H2 in memory: a way to try it out. */
public final class ServeTables {

    private ServeTables() {}

    /**
     * Runs until the process ends.
     *
     * @param args the folder of the tables, and the port
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path tables = Path.of(args[0]);
        TableDatabase database = TableDatabase.load(tables, "jdbc:h2:mem:tables;DB_CLOSE_DELAY=-1");
        OntopEndpoint endpoint = OntopEndpoint.start(
                tables.resolve("mapping.ttl"), TableDatabase.DRIVER, database.url(), "", Integer.parseInt(args[1]));
        System.err.println("SPARQL endpoint: " + endpoint.address());
    }
}
