package org.demarche.server.pages.parts;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.query.QueryResult;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.Element;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.Html;
import org.jspecify.annotations.Nullable;

/**
 * A result as a table, with links to the things in it. Where a column gives a thing and another its name, {@code actor} and {@code
 * actorName}, the name is the link.
 *
 * @param names short forms of IRIs
 * @param links where things are
 */
public record ResultTable(ShortNames names, EntityPaths links) {

    /** More rows make a page that nobody reads and that browsers are slow with. */
    public static final int MOST_ROWS = 1_000;

    /** The columns of a result that people are shown, in their order. */
    public Html of(QueryResult.Table table, List<String> shown, String caption) {
        Element head = Html.element("tr");
        shown.forEach(column -> head.add(Html.element("th").set("scope", "col").text(heading(column))));
        Element body = Html.element("tbody");
        table.rows().stream().limit(MOST_ROWS).forEach(row -> {
            Element line = Html.element("tr");
            shown.forEach(column -> line.add(cell(table, row, column)));
            body.add(line);
        });
        return Html.element("div")
                .set("class", "scroll")
                .set("role", "region")
                .set("aria-label", caption)
                .set("tabindex", "0")
                .add(Html.element("table")
                        .set("class", "result")
                        .set("data-sortable", "")
                        .add(Html.element("caption").text(caption))
                        .add(Html.element("thead").add(head))
                        .add(body))
                .html();
    }

    /** {@code holderName} as "holder name". */
    private static String heading(String column) {
        return column.replaceFirst("(Name|Label)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private Html cell(QueryResult.Table table, Binding row, String column) {
        @Nullable Node term = row.get(column);
        if (term == null) {
            return Html.element("td").html();
        }
        Element cell = Html.element("td");
        String text = names.text(term);
        if (isNumber(term)) {
            cell.set("class", "number");
        }
        @Nullable Node thing = term.isURI() ? term : thing(table, row, column);
        return thing != null && thing.isURI()
                ? cell.add(Html.element("a").href(links.path(thing.getURI())).text(text))
                        .html()
                : cell.text(text).html();
    }

    /** What a name names: the column of the same name without "Name" or "Label". */
    private static @Nullable Node thing(QueryResult.Table table, Binding row, String column) {
        String other = column.replaceFirst("(Name|Label)$", "");
        return !other.equals(column) && table.columns().contains(other) ? row.get(other) : null;
    }

    private static boolean isNumber(Node term) {
        return term.isLiteral() && term.getLiteralValue() instanceof Number;
    }
}
