package org.demarche.query.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.demarche.export.table.Spreadsheet;
import org.demarche.export.table.TableCell;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.guard.QueryException;

/** Query results in the formats that spreadsheets open. */
final class SpreadsheetResult {

    private SpreadsheetResult() {}

    /** The rows for a CSV file: text that a spreadsheet would run as a formula is marked. */
    static RowSet forCsv(RowSet rows) {
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, SpreadsheetResult::guarded));
    }

    /** @throws QueryException if the table is too large for the format */
    static void writeXlsx(Table table, OutputStream out) throws IOException {
        List<List<TableCell>> rows = table.rows().stream()
                .map(row -> table.columns().stream()
                        .map(column -> TableCell.of(row.get(column)))
                        .toList())
                .toList();
        write(table.columns(), rows, out);
    }

    /** The answer to an ASK query. */
    static void writeXlsx(boolean answer, OutputStream out) throws IOException {
        write(List.of("answer"), List.of(List.of(TableCell.text("" + answer))), out);
    }

    private static void write(List<String> titles, List<List<TableCell>> rows, OutputStream out) throws IOException {
        Spreadsheet spreadsheet = new Spreadsheet("Result", titles, rows);
        if (spreadsheet.excess().isPresent()) {
            String message = "xlsx cannot hold " + spreadsheet.excess().get();
            throw new QueryException(Problem.of(ProblemCode.BAD_FORMAT, "format", message, "Use csv."));
        }
        spreadsheet.write(out);
    }

    private static Binding guarded(Binding row) {
        BindingBuilder guarded = Binding.builder();
        row.forEach((variable, term) -> guarded.add(variable, guarded(term)));
        return guarded.build();
    }

    private static Node guarded(Node term) {
        TableCell cell = TableCell.of(term);
        return cell.csv().equals(cell.text()) ? term : NodeFactory.createLiteralString(cell.csv());
    }
}
