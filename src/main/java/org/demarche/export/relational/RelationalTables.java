package org.demarche.export.relational;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.demarche.rdf.NamedGraph;

/**
 * Graphs as CSV files, one a table, in a folder: {@code positions.csv}, {@code actors.csv} and so on, with {@code schema.sql}, which creates
 * the tables. {@code mapping-graphs.ttl} makes the graphs of them again, {@code mapping.ttl} the union of all graphs, which queries ask. Strings are quoted and what is missing is not, as SQL engines
 * expect; cells are data for databases, so that nothing is put in front of those that a spreadsheet would take for a formula.
 */
public final class RelationalTables implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setRecordSeparator('\n')
            .get();

    private final Path folder;
    private final Map<RelationalTable, CSVPrinter> files = new EnumMap<>(RelationalTable.class);
    private final CSVPrinter others;
    private final R2rmlMapping mapping = new R2rmlMapping();

    /** Writes into a folder, which is there and empty. */
    public RelationalTables(Path folder) throws IOException {
        this.folder = folder;
        for (RelationalTable table : RelationalTable.values()) {
            files.put(table, printer(table.table(), table.names()));
        }
        others = printer(OtherStatements.TABLE, OtherStatements.NAMES);
    }

    private CSVPrinter printer(String table, List<String> names) throws IOException {
        BufferedWriter file = Files.newBufferedWriter(folder.resolve(table + ".csv"));
        CSVPrinter printer = new CSVPrinter(file, FORMAT);
        printer.printRecord(names);
        return printer;
    }

    /** Adds the rows of a graph, whose statements have no blank nodes. */
    public void add(NamedGraph graph) throws IOException {
        TableRows rows = TableRows.of(graph.name(), graph.triples());
        for (var table : rows.tables().entrySet()) {
            CSVPrinter file = files.get(table.getKey());
            if (file != null) {
                file.printRecords(table.getValue());
            }
        }
        others.printRecords(rows.others());
        mapping.add(rows);
    }

    /** Writes the schema and the mapping; to be called when all graphs are added. */
    public void finish() throws IOException {
        List<String> sql = new ArrayList<>();
        for (RelationalTable table : RelationalTable.values()) {
            sql.add(table.sql());
        }
        sql.add(OtherStatements.SQL);
        Files.writeString(folder.resolve("schema.sql"), String.join("\n", sql));
        Files.writeString(folder.resolve("mapping.ttl"), mapping.turtle(false));
        Files.writeString(folder.resolve("mapping-graphs.ttl"), mapping.turtle(true));
    }

    @Override
    public void close() throws IOException {
        for (CSVPrinter file : files.values()) {
            file.close(true);
        }
        others.close(true);
    }
}
