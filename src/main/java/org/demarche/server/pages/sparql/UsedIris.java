package org.demarche.server.pages.sparql;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;

/** The IRIs that the patterns of a query mention, in the order of the query, by what they are in a triple. */
final class UsedIris {

    private final Set<Node> properties = new LinkedHashSet<>();
    private final Set<Node> others = new LinkedHashSet<>();

    private UsedIris() {}

    /** The IRIs of a query, without those of the triples that it constructs. */
    static UsedIris of(Query query) {
        UsedIris used = new UsedIris();
        if (query.isDescribeType()) {
            query.getResultURIs().forEach(used::other);
        }
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), used.new Patterns(), used.new Constants());
        }
        return used;
    }

    /** Those in the place of a property. */
    Set<Node> properties() {
        return properties;
    }

    /** All others: entities, classes, values. */
    Set<Node> others() {
        return others;
    }

    private void property(Node node) {
        if (node.isURI()) {
            properties.add(node);
        }
    }

    private void other(Node node) {
        if (node.isURI()) {
            others.add(node);
        }
    }

    private final class Patterns extends OpVisitorBase {

        @Override
        public void visit(OpBGP pattern) {
            for (Triple triple : pattern.getPattern()) {
                other(triple.getSubject());
                property(triple.getPredicate());
                other(triple.getObject());
            }
        }

        @Override
        public void visit(OpPath pattern) {
            TriplePath triple = pattern.getTriplePath();
            other(triple.getSubject());
            triple.getPath().visit(new Paths());
            other(triple.getObject());
        }

        @Override
        public void visit(OpTable table) {
            table.getTable().rows().forEachRemaining(row -> row.forEach((variable, node) -> other(node)));
        }
    }

    private final class Constants extends ExprVisitorBase {

        @Override
        public void visit(NodeValue value) {
            other(value.asNode());
        }
    }

    private final class Paths extends PathVisitorByType {

        @Override
        public void visit0(P_Path0 link) {
            property(link.getNode());
        }

        @Override
        public void visit1(P_Path1 path) {
            path.getSubPath().visit(this);
        }

        @Override
        public void visit2(P_Path2 path) {
            for (Path part : new Path[] {path.getLeft(), path.getRight()}) {
                part.visit(this);
            }
        }

        @Override
        public void visitNegPS(P_NegPropSet set) {
            set.getNodes().forEach(link -> property(link.getNode()));
        }
    }
}
