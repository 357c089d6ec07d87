package org.demarche.query;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.XSD;

/** What in a parsed query only one engine understands, or reaches beyond the graph. */
final class PlainSparql {

    private static final Set<String> ENGINE_NAMESPACES =
            Set.of("http://jena.apache.org/", "http://jena.hpl.hp.com/", "java:");

    private final Set<String> found = new TreeSet<>();

    private PlainSparql() {}

    /**
     * The extensions a query uses: IRIs of functions, aggregates and magic properties, or {@code SERVICE}.
     *
     * @return in alphabetical order; empty for plain SPARQL 1.1
     */
    static Set<String> extensions(Query query) {
        PlainSparql check = new PlainSparql();
        Walker.walk(Algebra.compile(query), check.new Patterns(), check.new Expressions());
        return check.found;
    }

    private void checkPredicate(Node predicate) {
        if (predicate.isURI() && ENGINE_NAMESPACES.stream().anyMatch(predicate.getURI()::startsWith)) {
            found.add(predicate.getURI());
        }
    }

    private final class Patterns extends OpVisitorBase {

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> checkPredicate(triple.getPredicate()));
        }

        @Override
        public void visit(OpPath path) {
            if (path.getTriplePath().getPath() instanceof P_Link link) {
                checkPredicate(link.getNode());
            }
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
