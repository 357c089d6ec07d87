package org.demarche.query;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.update.UpdateFactory;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.rdf.Prefixes;

/** SPARQL that a user writes: our prefixes need not be declared, and relative IRIs are short ids. */
public final class SparqlText {

    private SparqlText() {}

    /**
     * Parses a query.
     *
     * @param base what relative IRIs are relative to
     * @throws QueryException with line and column, if it is not a query of SPARQL 1.1
     */
    public static Query parse(String text, String base) {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        try {
            return QueryFactory.parse(query, text, base, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            Location place =
                    e.getLine() > 0 ? new Location("query", e.getLine(), e.getColumn(), "") : Location.ofFile("query");
            throw new QueryException(new Problem(ProblemCode.BAD_QUERY, place, QueryTextReader.message(e), hint(text)));
        } catch (ExprException e) {
            // A constant pattern that is no regular expression is found while the query is read.
            throw new QueryException(
                    Problem.of(ProblemCode.BAD_QUERY, "query", QueryTextReader.message(e), "Mend the expression."));
        }
    }

    private static String hint(String text) {
        try {
            boolean update = !UpdateFactory.create(text).getOperations().isEmpty();
            return update ? "This is an update; only queries are taken here." : "";
        } catch (org.apache.jena.query.QueryException e) {
            return "";
        }
    }
}
