package org.demarche.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.Template;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Rewrites a DESCRIBE query as the CONSTRUCT query of all statements with the described resources as subjects. The standard leaves
 * the result of DESCRIBE to each store; this way it is the same everywhere, and can be interrupted.
 */
public final class DescribeRewriter {

    private final Query describe;
    private final Var entity;
    private final Var property;
    private final Var value;

    private DescribeRewriter(Query describe) {
        this.describe = describe;
        FreshVariables fresh = new FreshVariables(describe);
        entity = fresh.next();
        property = fresh.next();
        value = fresh.next();
    }

    /** The CONSTRUCT query with the same result. */
    public static Query of(Query describe) {
        return new DescribeRewriter(describe).construct();
    }

    private Query construct() {
        Triple said = Triple.create(entity, property, value);
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(entities());
        pattern.addTriplePattern(said);
        Query construct = new Query();
        construct.setPrefixMapping(describe.getPrefixMapping());
        construct.setQueryConstructType();
        construct.setConstructTemplate(new Template(BasicPattern.wrap(List.of(said))));
        construct.setQueryPattern(pattern);
        describe.getGraphURIs().forEach(construct::addGraphURI);
        describe.getNamedGraphURIs().forEach(construct::addNamedGraphURI);
        return construct;
    }

    private ElementUnion entities() {
        ElementUnion entities = new ElementUnion();
        if (!describe.getResultURIs().isEmpty()) {
            entities.addElement(group(named()));
        }
        if (describe.getQueryPattern() != null) {
            describe.getProjectVars().forEach(variable -> entities.addElement(found(variable)));
        }
        return entities;
    }

    private ElementData named() {
        ElementData data = new ElementData();
        data.add(entity);
        for (Node name : describe.getResultURIs()) {
            data.add(BindingFactory.binding(entity, name));
        }
        return data;
    }

    private ElementGroup found(Var variable) {
        Query select = QueryTransformOps.shallowCopy(describe);
        select.setQuerySelectType();
        select.setQueryResultStar(false);
        // Prefixes stand in front of the whole query alone.
        select.setPrefixMapping(PrefixMapping.Factory.create());
        // Jena's copy loses the aggregates of a query that describes.
        select.getAggregators().addAll(describe.getAggregators());
        ElementGroup group = group(new ElementSubQuery(select));
        group.addElement(new ElementBind(entity, new ExprVar(variable)));
        return group;
    }

    private static ElementGroup group(Element element) {
        ElementGroup group = new ElementGroup();
        group.addElement(element);
        return group;
    }
}
