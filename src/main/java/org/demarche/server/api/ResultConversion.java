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

/** Gives every question every format: tables as triples, and triples as tables. */
final class ResultConversion {

    private static final List<String> COLUMNS = List.of("subject", "predicate", "object");

    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private ResultConversion() {}

    /** The format that is meant by one: JSON means JSON-LD where the answer to a question is triples. */
    static ResultFormat format(CatalogueQuery question, ResultFormat wanted) {
        boolean triples = question.query().isConstructType() || question.query().isDescribeType();
        return triples && wanted == ResultFormat.JSON ? ResultFormat.JSONLD : wanted;
    }

    /** The result in the form that a format can hold. */
    static QueryResult of(QueryResult result, ResultFormat format) {
        if (result instanceof QueryResult.Table table && !format.takesTables()) {
            return graph(table);
        }
        return result instanceof QueryResult.Triples triples && !format.takesTriples() ? table(triples) : result;
    }

    /** In the vocabulary in which the tests of SPARQL give their expected results. */
    private static QueryResult.Triples graph(QueryResult.Table table) {
        return new QueryResult.Triples(
                RDFOutput.encodeAsModel(ResultSet.adapt(table.rowSet())).getGraph());
    }

    /** As {@code SELECT ?subject ?predicate ?object} would have given them. */
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
