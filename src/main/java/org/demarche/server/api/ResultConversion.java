package org.demarche.server.api;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.apache.jena.sparql.util.NodeCmp;
import org.demarche.query.QueryResult;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.result.ResultFormat;

/** Converts tables to triples and triples to tables, so that every query is available in every format. */
final class ResultConversion {

    private static final List<String> COLUMNS = List.of("subject", "predicate", "object");

    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private ResultConversion() {}

    /** The format that a client means: for a query with triples as result, JSON means JSON-LD. */
    static ResultFormat format(CatalogueQuery query, ResultFormat wanted) {
        boolean triples = query.query().isConstructType() || query.query().isDescribeType();
        return triples && wanted == ResultFormat.JSON ? ResultFormat.JSONLD : wanted;
    }

    /** The result as a format can represent it. */
    static QueryResult of(QueryResult result, ResultFormat format) {
        if (result instanceof QueryResult.Table table && !format.takesTables()) {
            return graph(table);
        }
        return result instanceof QueryResult.Triples triples && !format.takesTriples() ? table(triples) : result;
    }

    /** Uses the W3C result-set vocabulary, in which the SPARQL tests give expected results. */
    private static QueryResult.Triples graph(QueryResult.Table table) {
        return new QueryResult.Triples(
                RDFOutput.encodeAsModel(ResultSet.adapt(table.rowSet())).getGraph());
    }

    /** The rows of {@code SELECT ?subject ?predicate ?object}. */
    private static QueryResult.Table table(QueryResult.Triples triples) {
        List<Binding> rows = triples.graph().stream()
                .sorted(ORDER)
                .map(triple -> BindingFactory.binding(
                        Var.alloc(COLUMNS.get(0)), triple.getSubject(),
                        Var.alloc(COLUMNS.get(1)), triple.getPredicate(),
                        Var.alloc(COLUMNS.get(2)), triple.getObject()))
                .toList();
        return new QueryResult.Table(COLUMNS, rows);
    }
}
