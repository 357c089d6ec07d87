package org.demarche.query.bind;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.RowLimit;

/**
 * A query of the catalogue with the values of its parameters.
 *
 * @param question the query
 * @param values parameter to term, in the query's order; an optional parameter without a value is missing
 */
public record BoundQuery(CatalogueQuery question, Map<String, Node> values) {

    public BoundQuery {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The SPARQL query, with terms in place of variables. Printed, it is SPARQL 1.1 that any endpoint accepts.
     */
    public Query query() {
        Map<Var, Node> terms = new HashMap<>();
        values.forEach((name, term) -> terms.put(Var.alloc(name), term));
        Query query = QueryTransformOps.replaceVars(question.query(), terms);
        return question.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.LIMIT)
                .map(parameter -> values.get(parameter.name()))
                .filter(term -> term != null)
                .findFirst()
                .map(term -> RowLimit.set(query, Long.parseLong(term.getLiteralLexicalForm())))
                .orElse(query);
    }
}
