package org.demarche.query.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryScopeException;
import org.apache.jena.sparql.syntax.syntaxtransform.QuerySyntaxSubstituteScope;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.HavingConditions;
import org.demarche.query.guard.SparqlExtensions;

/** Parses the SPARQL of a query file and checks that its parameters can be bound. */
public final class QueryTextReader {

    private static final Node ANYTHING = NodeFactory.createURI("urn:demarche:anything");

    private final String file;
    private final List<Problem> problems;

    QueryTextReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The query, or empty and one more problem. */
    Optional<Query> read(String source, List<QueryParameter> parameters) {
        try {
            Query query = QueryFactory.create(source, Syntax.syntaxSPARQL_11);
            HavingConditions.join(query);
            check(query);
            parameters.forEach(parameter -> check(parameter, query));
            return Optional.of(query);
        } catch (QueryParseException e) {
            SyntaxError error = SyntaxError.of(file, e);
            bad(error.place(), error.message(), error.hint());
        } catch (org.apache.jena.query.QueryException e) {
            bad(Location.ofFile(file), SyntaxError.message(e), "");
        }
        return Optional.empty();
    }

    private void check(Query query) {
        if (query.isSelectType() && query.isQueryResultStar()) {
            bad(Location.ofFile(file), "SELECT * leaves open what the columns are", "Name them.");
        }
        for (String extension : SparqlExtensions.extensions(query)) {
            bad(Location.ofFile(file), extension + " is not plain SPARQL 1.1", "Write it with what the standard has.");
        }
    }

    private void check(QueryParameter parameter, Query query) {
        if (parameter.type() == ParameterType.LIMIT) {
            if (!RowLimit.isIn(query)) {
                bad(parameter.location(), "the query has no LIMIT to replace", "Add one.");
            }
            return;
        }
        Var variable = Var.alloc(parameter.name());
        try {
            QuerySyntaxSubstituteScope.scopeCheck(query, List.of(variable));
        } catch (QueryScopeException e) {
            bad(
                    parameter.location(),
                    "the query itself gives ?" + parameter.name() + " a value, with VALUES or AS",
                    "Give one of the two another name.");
            return;
        }
        if (QueryTransformOps.replaceVars(query, Map.of(variable, ANYTHING)).equals(query)) {
            bad(
                    parameter.location(),
                    "the query does not use ?" + parameter.name(),
                    "Use it, or remove the parameter.");
        }
    }

    private void bad(Location location, String message, String hint) {
        problems.add(new Problem(ProblemCode.BAD_QUERY_FILE, location, message, hint));
    }
}
