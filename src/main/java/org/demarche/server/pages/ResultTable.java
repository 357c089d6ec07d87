package org.demarche.server.pages;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.query.QueryResult;
import org.demarche.query.ShortNames;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Links;

/** A table of a result, with links to the things in it. */
record ResultTable(ShortNames names, Links links) {

    Html of(QueryResult.Table table) {
        Element head = Html.element("tr");
        table.columns()
                .forEach(column ->
                        head.add(Html.element("th").set("scope", "col").text(column)));
        Element body = Html.element("tbody");
        for (Binding row : table.rows()) {
            Element line = Html.element("tr");
            table.columns().forEach(column -> line.add(Html.element("td").add(cell(row.get(column)))));
            body.add(line);
        }
        return Html.element("table")
                .add(Html.element("thead").add(head))
                .add(body)
                .html();
    }

    private Html cell(Node term) {
        if (term == null) {
            return Html.NOTHING;
        }
        return term.isURI()
                ? Html.element("a")
                        .href(links.path(term.getURI()))
                        .text(names.text(term))
                        .html()
                : Html.text(names.text(term));
    }
}
