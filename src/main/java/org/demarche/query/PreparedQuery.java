package org.demarche.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.QueryResult.Triples;
import org.demarche.vocabulary.Prefixes;

/** A query of Demarche itself, whose terms are given when it runs. */
public final class PreparedQuery {

    private final Query query;

    /** @param sparql SPARQL 1.1; our prefixes need not be declared */
    public PreparedQuery(String sparql) {
        Query empty = new Query();
        empty.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        this.query = QueryFactory.parse(empty, sparql, Prefixes.DEFAULT_BASE, Syntax.syntaxSPARQL_11);
    }

    /** The rows. */
    public Table rows(QueryEngine engine) {
        return (Table) engine.run(query);
    }

    /** The rows for one value of a variable. */
    public Table rows(QueryEngine engine, String variable, Node value) {
        return (Table) engine.run(about(variable, value));
    }

    /** The rows for the values of several variables. */
    public Table rows(QueryEngine engine, Map<String, Node> values) {
        Map<Var, Node> terms = new HashMap<>();
        values.forEach((variable, value) -> terms.put(Var.alloc(variable), value));
        return (Table) engine.run(QueryTransformOps.replaceVars(query, terms));
    }

    /** The rows for any of some values of a variable. */
    public Table rows(QueryEngine engine, String variable, Collection<Node> values) {
        return (Table) engine.run(about(variable, values));
    }

    /** The triples that it constructs for one value of a variable. */
    public Triples triples(QueryEngine engine, String variable, Node value) {
        return (Triples) engine.run(about(variable, value));
    }

    /** The triples that it constructs for any of some values of a variable. */
    public Triples triples(QueryEngine engine, String variable, Collection<Node> values) {
        return (Triples) engine.run(about(variable, values));
    }

    private Query about(String variable, Node value) {
        return QueryTransformOps.replaceVars(query, Map.of(Var.alloc(variable), value));
    }

    /** The query with the values in front of its pattern, where each engine begins with them. */
    private Query about(String variable, Collection<Node> values) {
        Var about = Var.alloc(variable);
        ElementData data = new ElementData();
        data.add(about);
        values.forEach(value -> data.add(BindingFactory.binding(about, value)));
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        ((ElementGroup) query.getQueryPattern()).getElements().forEach(group::addElement);
        Query bound = QueryTransformOps.shallowCopy(query);
        bound.setQueryPattern(group);
        return bound;
    }
}
