package org.demarche.query.guard;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.PathVisitorByType;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.vocabulary.XSD;

/** What in a parsed query only one engine understands, or reaches beyond the graph. */
public final class SparqlExtensions {

    private static final Set<String> ENGINE_NAMESPACES =
            Set.of("http://jena.apache.org/", "http://jena.hpl.hp.com/", "java:");

    private final Set<String> found = new TreeSet<>();
    private final Patterns patterns = new Patterns();
    private final Expressions expressions = new Expressions();

    private SparqlExtensions() {}

    /**
     * The extensions a query uses: IRIs of functions, aggregates and magic properties, or {@code SERVICE}.
     *
     * @return in alphabetical order; empty for plain SPARQL 1.1
     */
    public static Set<String> extensions(Query query) {
        return extensions(Algebra.compile(query));
    }

    /** Those that a pattern uses. */
    public static Set<String> extensions(Element pattern) {
        return extensions(Algebra.compile(pattern));
    }

    private static Set<String> extensions(Op algebra) {
        SparqlExtensions check = new SparqlExtensions();
        Walker.walk(algebra, check.patterns, check.expressions);
        return check.found;
    }

    /** Jena's walker leaves these out. */
    private void walk(Expr expression) {
        Walker.walk(expression, patterns, expressions);
    }

    private void checkPredicate(Node predicate) {
        if (predicate.isURI() && ENGINE_NAMESPACES.stream().anyMatch(predicate.getURI()::startsWith)) {
            found.add(predicate.getURI());
        }
    }

    /** Within a path, too, what looks like a property may be a program. */
    private final class Properties extends PathVisitorByType {

        @Override
        public void visit0(P_Path0 link) {
            checkPredicate(link.getNode());
        }

        @Override
        public void visitNegPS(P_NegPropSet others) {
            // Names what is not followed.
        }

        @Override
        public void visit1(P_Path1 path) {
            path.getSubPath().visit(this);
        }

        @Override
        public void visit2(P_Path2 path) {
            path.getLeft().visit(this);
            path.getRight().visit(this);
        }
    }

    private final class Patterns extends OpVisitorBase {

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> checkPredicate(triple.getPredicate()));
        }

        @Override
        public void visit(OpPath path) {
            path.getTriplePath().getPath().visit(new Properties());
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> walk(condition.getExpression()));
        }

        @Override
        public void visit(OpGroup group) {
            group.getAggregators().forEach(each -> {
                each.visit(expressions);
                ExprList arguments = each.getAggregator().getExprList();
                if (arguments != null) {
                    arguments.forEach(SparqlExtensions.this::walk);
                }
            });
        }

        @Override
        public void visit(OpService service) {
            found.add("SERVICE");
        }
    }

    private final class Expressions extends ExprVisitorBase {

        @Override
        public void visit(ExprFunctionN function) {
            // Casts to XSD types are calls of their IRIs, and are part of SPARQL.
            if (function instanceof E_Function call && !call.getFunctionIRI().startsWith(XSD.NS)) {
                found.add(call.getFunctionIRI());
            }
        }

        @Override
        public void visit(ExprAggregator aggregate) {
            if (aggregate.getAggregator() instanceof AggCustom custom) {
                found.add(custom.getIRI());
            }
        }
    }
}
