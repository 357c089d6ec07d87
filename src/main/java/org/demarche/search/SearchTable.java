package org.demarche.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.demarche.query.QueryResult;
import org.demarche.search.SearchAnswer.Details;
import org.demarche.search.SearchAnswer.Hit;
import org.demarche.search.SearchAnswer.Named;

/** The results of a search as one table, to be written like the result of a query. */
public final class SearchTable {

    private static final List<String> COLUMNS = List.of(
            "type",
            "entity",
            "name",
            "positions",
            "holder",
            "holderName",
            "stance",
            "target",
            "targetName",
            "kind",
            "date",
            "words");

    private SearchTable() {}

    /** A row for each result, in the order of the groups. */
    public static QueryResult.Table of(SearchAnswer answer) {
        List<Binding> rows = new ArrayList<>();
        answer.groups().forEach(group -> group.hits().forEach(hit -> rows.add(row(hit))));
        return new QueryResult.Table(COLUMNS, rows);
    }

    private static Binding row(Hit hit) {
        BindingBuilder row = BindingFactory.builder();
        text(row, "type", hit.kind().word());
        named(row, "entity", "name", hit.entity());
        Details details = hit.position();
        if (details == null) {
            row.add(
                    Var.alloc("positions"),
                    NodeFactory.createLiteralDT(Long.toString(hit.positions()), XSDDatatype.XSDinteger));
            return row.build();
        }
        named(row, "holder", "holderName", details.holder());
        text(row, "stance", details.stance());
        named(row, "target", "targetName", details.target());
        text(row, "kind", details.form());
        text(row, "date", details.date());
        if (details.words() != null) {
            text(row, "words", details.words().text());
        }
        return row.build();
    }

    private static void named(BindingBuilder row, String entity, String name, Named named) {
        row.add(Var.alloc(entity), NodeFactory.createURI(named.iri()));
        text(row, name, named.name().value());
    }

    private static void text(BindingBuilder row, String column, String text) {
        if (!text.isEmpty()) {
            row.add(Var.alloc(column), NodeFactory.createLiteralString(text));
        }
    }
}
