package org.demarche.server.pages.parts;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.demarche.query.QueryResult;
import org.demarche.server.pages.read.EntityLabel;
import org.jspecify.annotations.Nullable;

/** A list of the site as a table, to be written like the result of a query. */
public final class TableBuilder {

    private final List<String> columns;
    private final List<Binding> rows = new ArrayList<>();
    private BindingBuilder row = BindingFactory.builder();

    /** An empty table. */
    public TableBuilder(String... columns) {
        this.columns = List.of(columns);
    }

    /** Puts an IRI into the row; an empty text leaves the cell empty. */
    public TableBuilder iri(String column, String iri) {
        return iri.isEmpty() ? this : put(column, NodeFactory.createURI(iri));
    }

    /** Puts an entity into the row: its IRI and, in a column of the name with "Name" at its end, its name. */
    public TableBuilder entity(String column, EntityLabel entity) {
        return iri(column, entity.iri()).text(column + "Name", entity.name());
    }

    /** Puts a text into the row; an empty text leaves the cell empty. */
    public TableBuilder text(String column, @Nullable String text) {
        return text == null || text.isEmpty() ? this : put(column, NodeFactory.createLiteralString(text));
    }

    /** Puts a number into the row. */
    public TableBuilder number(String column, int number) {
        return put(column, NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger));
    }

    private TableBuilder put(String column, Node value) {
        row.add(Var.alloc(column), value);
        return this;
    }

    /** Ends the row. */
    public TableBuilder end() {
        rows.add(row.build());
        row = BindingFactory.builder();
        return this;
    }

    /** The table. */
    public QueryResult.Table table() {
        return new QueryResult.Table(columns, rows);
    }
}
