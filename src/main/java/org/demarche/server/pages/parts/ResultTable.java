package org.demarche.server.pages.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.model.LangText;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.read.EntityLabel;
import org.jspecify.annotations.Nullable;

/**
 * A query result as {@code parts/resultTable.jte} shows it, with links to its entities. Where one column has an entity and another its
 * name, such as {@code actor} and {@code actorName}, the name is the link.
 *
 * @param count the number of rows, in words
 */
public record ResultTable(String caption, String count, List<String> headings, List<List<Cell>> rows) {

    /** Browsers are slow with more rows, and people do not read them. */
    private static final int MAX_ROWS = 1_000;

    private static final String POSITION = "position";
    private static final String SUMMARY = "summary";
    private static final Set<String> OF_POSITIONS = Set.of(POSITION, SUMMARY, "words");

    /**
     * A cell.
     *
     * @param href page of the entity; null if there is none
     * @param label name of the entity, beside its id; null if it is not known or not wanted
     */
    public record Cell(
            LangText text, @Nullable String href, @Nullable LangText label, boolean isNumber) {

        /** Its class in the style sheet: numbers are aligned, dates are not broken; null for the others. */
        public @Nullable String style() {
            return isNumber ? "number" : DATE.matcher(text.value()).matches() ? "date" : null;
        }
    }

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    private static final Cell EMPTY = new Cell(new LangText("", ""), null, null, false);

    /**
     * A table.
     *
     * @param columns those that people see, in order
     */
    public static ResultTable of(
            QueryResult.Table result, List<String> columns, String caption, ShortNames names, EntityPaths paths) {
        List<String> shown = withPosition(result, columns);
        List<String> headings = shown.stream().map(ResultTable::heading).toList();
        return of(result, shown, headings, caption, names, paths, iri -> Optional.empty());
    }

    /**
     * A table of all columns, headed by their variables, with the names of entities beside their ids.
     *
     * @param labels finds the name of an IRI
     */
    public static ResultTable withLabels(
            QueryResult.Table result,
            String caption,
            ShortNames names,
            EntityPaths paths,
            Function<String, Optional<LangText>> labels) {
        return of(result, result.columns(), result.columns(), caption, names, paths, labels);
    }

    private static ResultTable of(
            QueryResult.Table result,
            List<String> columns,
            List<String> headings,
            String caption,
            ShortNames names,
            EntityPaths paths,
            Function<String, Optional<LangText>> labels) {
        List<List<Cell>> rows = result.rows().stream()
                .limit(MAX_ROWS)
                .map(row -> columns.stream()
                        .map(column -> cell(result, row, column, names, paths, labels))
                        .toList())
                .toList();
        return new ResultTable(caption, count(result.rows().size()), headings, rows);
    }

    /** The columns and, if none of them links to the position of its row, one that does. */
    private static List<String> withPosition(QueryResult.Table result, List<String> columns) {
        if (!result.columns().contains(POSITION) || columns.stream().anyMatch(OF_POSITIONS::contains)) {
            return columns;
        }
        List<String> more = new ArrayList<>(columns);
        more.add(result.columns().contains(SUMMARY) ? SUMMARY : POSITION);
        return more;
    }

    /** Whether any cell has a name beside an id. */
    public boolean hasLabels() {
        return rows.stream().flatMap(List::stream).anyMatch(cell -> cell.label() != null);
    }

    private static String count(int rows) {
        String more = rows > MAX_ROWS ? String.format(Locale.ENGLISH, "; the first %,d are shown", MAX_ROWS) : "";
        return String.format(Locale.ENGLISH, "%,d row%s%s", rows, rows == 1 ? "" : "s", more);
    }

    /** {@code holderName} as "holder". */
    private static String heading(String column) {
        return column.replaceFirst("(Name|Label)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Cell cell(
            QueryResult.Table result,
            Binding row,
            String column,
            ShortNames names,
            EntityPaths paths,
            Function<String, Optional<LangText>> labels) {
        @Nullable Node term = row.get(column);
        if (term == null) {
            return EMPTY;
        }
        @Nullable Node entity = term.isURI() ? term : named(result, row, column);
        String href = entity != null && entity.isURI() ? paths.path(entity.getURI()) : positions(row, column);
        boolean isNumber =
                term.isLiteral() && term.getLiteral().isWellFormed() && term.getLiteralValue() instanceof Number;
        LangText label = term.isURI() ? labels.apply(term.getURI()).orElse(null) : null;
        String language = term.isLiteral() ? term.getLiteralLanguage() : "";
        return new Cell(new LangText(names.text(term), language), href, label, isNumber);
    }

    /** The list of positions that a number in the column "positions" counts, if the row has one actor and one target. */
    private static @Nullable String positions(Binding row, String column) {
        @Nullable Node actor = row.get("actor");
        @Nullable Node target = row.contains("target") ? row.get("target") : row.get("proposal");
        boolean counted =
                column.equals("positions") && actor != null && target != null && actor.isURI() && target.isURI();
        return counted
                ? EntityLinks.positions(new EntityLabel(actor.getURI(), ""), new EntityLabel(target.getURI(), ""))
                : null;
    }

    /**
     * The entity that a column describes: the position for its summary and its words, else the value of the column of the same name
     * without "Name", "Label", "Date" or "Stance".
     */
    private static @Nullable Node named(QueryResult.Table result, Binding row, String column) {
        String other = OF_POSITIONS.contains(column) ? POSITION : column.replaceFirst("(Name|Label|Date|Stance)$", "");
        return !other.equals(column) && result.columns().contains(other) ? row.get(other) : null;
    }
}
