package org.demarche.query.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.util.Context;

/**
 * Puts a check in front of every function of a query whose value can grow out of proportion, or whose evaluation cannot be stopped:
 * thirty doublings by CONCAT are a thousand million characters, and some regular expressions never end. The values stay the same.
 */
public final class BoundedEvaluation implements RewriteFactory {

    private final ValueLimits bounds;

    /** Bounds the values that the functions of a query make. */
    public BoundedEvaluation(ValueLimits bounds) {
        this.bounds = bounds;
    }

    /** Before the optimiser, which evaluates what is constant. */
    @Override
    public Rewrite create(Context context) {
        Rewrite optimiser = Optimize.stdOptimizationFactory.create(context);
        return op -> optimiser.rewrite(
                Transformer.transform(new Groups(), new Functions(), Transformer.transform(new StableSortKeys(), op)));
    }

    private final class Functions extends ExprTransformCopy {

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            Expr copy = super.transform(function, argument);
            return copy instanceof E_StrEncodeForURI encode ? checked(encode, bounds::checkEncoding) : copy;
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            Expr copy = super.transform(function, left, right);
            return switch (copy) {
                case E_Multiply product -> checked(product, bounds::checkNumbers);
                case E_Add sum -> checked(sum, bounds::checkNumbers);
                case E_Subtract difference -> checked(difference, bounds::checkNumbers);
                case E_StrDatatype literal -> checked(literal, bounds::checkLexicalForm);
                default -> copy;
            };
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            Expr copy = super.transform(function, arguments);
            return switch (copy) {
                case E_StrConcat concat -> checked(concat, bounds::checkConcat);
                case E_StrReplace replace -> checked(replace, bounds::checkReplace);
                case E_Regex regex -> new InterruptibleRegex(new ExprList(regex.getArgs()), bounds);
                case E_Function cast -> new E_Function(cast.getFunctionIRI(), lexicalForms(cast.getArgs()));
                default -> copy;
            };
        }

        /** A cast reads a text; its own evaluation is not open to us, that of its argument is. */
        private ExprList lexicalForms(List<Expr> arguments) {
            ExprList checked = new ExprList();
            arguments.forEach(argument -> checked.add(new BoundedArgument(argument, bounds)));
            return checked;
        }

        private Expr checked(ExprFunction function, BoundedFunction.Check check) {
            return new BoundedFunction(function, new ExprList(function.getArgs()), check);
        }
    }

    private final class Groups extends TransformCopy {

        @Override
        public Op transform(OpGroup group, Op pattern) {
            List<ExprAggregator> aggregates = new ArrayList<>();
            group.getAggregators()
                    .forEach(each -> aggregates.add(new ExprAggregator(each.getVar(), bounded(each.getAggregator()))));
            return OpGroup.create(pattern, group.getGroupVars(), aggregates);
        }

        private Aggregator bounded(Aggregator aggregator) {
            return switch (aggregator) {
                case AggGroupConcat all -> new BoundedGroupConcat(all, bounds);
                case AggGroupConcatDistinct distinct -> new BoundedGroupConcat(distinct, bounds);
                default -> aggregator;
            };
        }
    }
}
