package org.demarche.query.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;

/**
 * Rewrites a query so that each function is checked before and after it is evaluated ({@link FunctionChecks}): thirty doublings
 * by CONCAT are a thousand million characters, and some regular expressions never end. All values stay the same.
 */
public final class BoundedEvaluation implements RewriteFactory {

    private final ValueLimits limits;
    private final FunctionChecks checks;

    /** Bounds the values that the functions of a query make. */
    public BoundedEvaluation(ValueLimits limits) {
        this.limits = limits;
        this.checks = new FunctionChecks(limits);
    }

    /** Before the optimiser, which evaluates constant expressions. */
    @Override
    public Rewrite create(Context context) {
        Rewrite optimiser = Optimize.stdOptimizationFactory.create(context);
        return op -> optimiser.rewrite(Transformer.transform(
                new Patterns(), new Functions(), Transformer.transform(new StableSortKeys(), op)));
    }

    private final class Functions extends ExprTransformCopy {

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return checked((ExprFunction) super.transform(function, argument));
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            return checked((ExprFunction) super.transform(function, left, right));
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            return checked((ExprFunction) super.transform(function, arguments));
        }

        @Override
        public Expr transform(NodeValue constant) {
            limits.checkValue(constant.asNode());
            return super.transform(constant);
        }

        private Expr checked(ExprFunction function) {
            ExprList arguments = new ExprList(function.getArgs());
            return switch (function) {
                case E_Regex regex -> new BoundedRegex(arguments, limits);
                case E_StrReplace replace -> new BoundedReplace(arguments, limits);
                case E_StrContains contains -> new BoundedSearch(contains, limits);
                case E_StrBefore before -> new BoundedSearch(before, limits);
                case E_StrAfter after -> new BoundedSearch(after, limits);
                case E_StrUpperCase upper -> new BoundedCase(upper, upper.getArg(), limits);
                case E_StrLowerCase lower -> new BoundedCase(lower, lower.getArg(), limits);
                case E_Function cast -> cast(cast);
                default -> {
                    BoundedFunction.Check check = checks.of(function);
                    yield check == null ? function : new BoundedFunction(function, arguments, limits, check);
                }
            };
        }

        private Expr cast(E_Function cast) {
            ExprList arguments = new ExprList();
            cast.getArgs().forEach(argument -> arguments.add(new LexicalArgument(argument, limits)));
            return new BoundedCast(cast.getFunctionIRI(), arguments, limits);
        }
    }

    private final class Patterns extends TransformCopy {

        @Override
        public Op transform(OpGroup group, Op pattern) {
            List<ExprAggregator> aggregates = new ArrayList<>();
            group.getAggregators()
                    .forEach(each -> aggregates.add(
                            new ExprAggregator(each.getVar(), BoundedAggregator.of(each.getAggregator(), limits))));
            return OpGroup.create(pattern, group.getGroupVars(), aggregates);
        }

        @Override
        public Op transform(OpTable values) {
            values.getTable()
                    .rows()
                    .forEachRemaining(row -> row.vars().forEachRemaining(name -> limits.checkValue(row.get(name))));
            return values;
        }
    }
}
