package org.demarche.query;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** The whole answer to a query, independent of the store that gave it. */
public sealed interface QueryResult {

    /**
     * The answer to a SELECT query.
     *
     * @param columns names of the columns, in order
     * @param rows column to term; a row has no value where the query left the column unbound
     */
    record Table(List<String> columns, List<Binding> rows) implements QueryResult {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The same rows with only some columns, in the order given. */
        public Table only(List<String> wanted) {
            return new Table(wanted, rows);
        }

        /** The rows as Jena's writers take them, from the first on. */
        public RowSet rowSet() {
            return RowSetStream.create(Var.varList(columns), rows.iterator());
        }
    }

    /** The answer to a CONSTRUCT or DESCRIBE query. */
    record Triples(Graph graph) implements QueryResult {}

    /** The answer to an ASK query. */
    record Answer(boolean value) implements QueryResult {}
}
