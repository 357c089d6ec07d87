package org.demarche.query.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.demarche.export.ExportFormat;
import org.demarche.export.Exporter;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.QueryResult;
import org.demarche.query.QueryResult.Answer;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.QueryResult.Triples;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.guard.QueryException;
import org.demarche.text.MarkdownTable;
import org.demarche.text.TextTable;
import org.demarche.text.XmlCharacters;

/**
 * Writes results. Text and Markdown are for people: short ids and plain text; text leaves out
 * columns without a value. The other formats are the standard ones,
 * with full IRIs and typed literals.
 *
 * @param names how to shorten IRIs
 * @param width columns of the terminal
 */
public record ResultWriter(ShortNames names, int width) {

    private static final Pattern NAME_COLUMN = Pattern.compile("(Name|Label)$");

    /**
     * Writes a result, in UTF-8, without closing the stream.
     *
     * @throws QueryException if the format cannot hold this kind of result
     * @throws org.demarche.export.NotExpressibleException if it cannot hold one of its terms
     */
    public void write(QueryResult result, ResultFormat format, OutputStream out) throws IOException {
        switch (result) {
            case Triples triples -> write(triples, format, out);
            case Table table -> write(table, format, out);
            case Answer answer -> write(answer, format, out);
        }
    }

    private void write(Triples triples, ResultFormat format, OutputStream out) throws IOException {
        ExportFormat graphFormat = format.graph();
        if (graphFormat == null) {
            throw unfit(format, "triples");
        }
        Exporter.write(triples.graph(), graphFormat, out);
    }

    private void write(Table table, ResultFormat format, OutputStream out) throws IOException {
        checkTakesTables(format);
        Lang language = format.table();
        if (format == ResultFormat.XML) {
            checkXml(table);
        }
        if (language != null) {
            RowSet rows = format == ResultFormat.CSV ? SpreadsheetResult.forCsv(table.rowSet()) : table.rowSet();
            writer(language).write(out, rows, new Context());
        } else if (format == ResultFormat.XLSX) {
            SpreadsheetResult.writeXlsx(table, out);
        } else {
            List<List<String>> rows =
                    table.rows().stream().map(row -> cells(table, row)).toList();
            boolean markdown = format == ResultFormat.MARKDOWN;
            print(markdown ? MarkdownTable.write(headings(table.columns()), rows) : text(table, rows), out);
        }
    }

    private void write(Answer answer, ResultFormat format, OutputStream out) throws IOException {
        checkTakesTables(format);
        Lang language = format.table();
        if (language != null) {
            writer(language).write(out, answer.value(), new Context());
        } else if (format == ResultFormat.XLSX) {
            SpreadsheetResult.writeXlsx(answer.value(), out);
        } else {
            print(answer.value() + "\n", out);
        }
    }

    /** Columns in which no row has a value would only take room. */
    private String text(Table table, List<List<String>> rows) {
        List<Integer> shown = IntStream.range(0, table.columns().size())
                .filter(i -> rows.isEmpty()
                        || rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
                .boxed()
                .toList();
        List<List<String>> cells = rows.stream().map(row -> pick(shown, row)).toList();
        return new TextTable(pick(shown, headings(table.columns())), cells).write(width);
    }

    /** Where an entity is shown by its name alone, the column need not say that it is the name. */
    private static List<String> headings(List<String> columns) {
        return columns.stream()
                .map(column -> {
                    String entity = NAME_COLUMN.matcher(column).replaceFirst("");
                    return entity.isEmpty() || columns.contains(entity) ? column : entity;
                })
                .toList();
    }

    private static List<String> pick(List<Integer> shown, List<String> cells) {
        return shown.stream().map(cells::get).toList();
    }

    private List<String> cells(Table table, Binding row) {
        List<String> cells = new ArrayList<>();
        for (String column : table.columns()) {
            Node term = row.get(column);
            cells.add(term == null ? "" : names.text(term));
        }
        return cells;
    }

    private static RowSetWriter writer(Lang language) {
        return RowSetWriterRegistry.getFactory(language).create(language);
    }

    private static void print(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void checkTakesTables(ResultFormat format) {
        if (!format.takesTables()) {
            throw unfit(format, "a table or a truth value");
        }
    }

    /** Jena would write references that no XML reader accepts. */
    private static void checkXml(Table table) {
        table.rows().stream()
                .flatMap(row -> table.columns().stream().map(row::get))
                .filter(term -> term != null && term.isLiteral())
                .flatMap(term -> XmlCharacters.illegalIn(term.getLiteralLexicalForm()).stream())
                .findFirst()
                .ifPresent(character -> {
                    throw unfit(ResultFormat.XML, "the character " + character);
                });
    }

    private static QueryException unfit(ResultFormat format, String what) {
        return new QueryException(
                Problem.of(ProblemCode.BAD_FORMAT, "format", format.word() + " cannot hold " + what, ""));
    }
}
