package org.demarche.server.data;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.query.QueryResult;
import org.demarche.vocabulary.Prefixes;

/** A graph under construction that describes this server and what it publishes. */
final class StatementBuilder {

    private final Graph graph = GraphFactory.createGraphMem();

    StatementBuilder() {
        graph.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
        graph.getPrefixMapping().setNsPrefix("dcat", CatalogTerms.DCAT);
        graph.getPrefixMapping().setNsPrefix("sd", CatalogTerms.SD);
    }

    StatementBuilder add(Node subject, Node property, Node value) {
        graph.add(Triple.create(subject, property, value));
        return this;
    }

    StatementBuilder text(Node subject, Node property, String value) {
        return add(subject, property, NodeFactory.createLiteralString(value));
    }

    StatementBuilder number(Node subject, Node property, long value) {
        return add(subject, property, NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
    }

    QueryResult.Triples result() {
        return new QueryResult.Triples(graph);
    }
}
