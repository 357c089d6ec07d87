package org.demarche.export.relational;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.demarche.rdf.NamedGraph;

/**
 * Graphs as CSV files, one a table, in a folder: {@code positions.csv}, {@code actors.csv} and so on, with {@code schema.sql}, which creates
 * the tables. {@code mapping-graphs.ttl} makes the graphs of them again, {@code mapping.ttl} the union of all graphs, which
 * queries ask. Strings are quoted and missing values are not, as SQL engines expect. Cells are data for databases, so nothing
 * is put in front of a text that a spreadsheet would run as a formula.
 */
public final class RelationalTables implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setRecordSeparator('\n')
            .get();

    private final Path folder;
    private final Map<String, CSVPrinter> files = new LinkedHashMap<>();
    private final R2rmlMapping mapping = new R2rmlMapping();

    /** Writes into an existing empty folder. */
    public RelationalTables(Path folder) throws IOException {
        this.folder = folder;
        for (TableDefinition table : TableDefinition.all()) {
            files.put(table.name(), printer(table.name(), table.columns().sequencedKeySet()));
        }
    }

    private CSVPrinter printer(String table, Collection<String> names) throws IOException {
        BufferedWriter file = Files.newBufferedWriter(folder.resolve(table + ".csv"));
        CSVPrinter printer = new CSVPrinter(file, FORMAT);
        printer.printRecord(names);
        return printer;
    }

    /** Adds the rows of a graph, whose statements have no blank nodes. */
    public void add(NamedGraph graph) throws IOException {
        TableRows rows = TableRows.of(graph.name(), graph.triples());
        for (var table : rows.byName().entrySet()) {
            CSVPrinter file = files.get(table.getKey());
            if (file != null) {
                file.printRecords(table.getValue());
            }
        }
        mapping.add(rows);
    }

    /** Writes the schema and the mapping. Call it when all graphs are added. */
    public void finish() throws IOException {
        String schema = TableDefinition.all().stream().map(TableDefinition::sql).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("schema.sql"), schema);
        Files.writeString(folder.resolve("mapping.ttl"), mapping.turtle(false));
        Files.writeString(folder.resolve("mapping-graphs.ttl"), mapping.turtle(true));
    }

    @Override
    public void close() throws IOException {
        for (CSVPrinter file : files.values()) {
            file.close(true);
        }
    }
}
