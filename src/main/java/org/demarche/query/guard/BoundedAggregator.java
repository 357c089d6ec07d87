package org.demarche.query.guard;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT, SUM or AVG, unchanged as long as its value stays within bounds. */
final class BoundedAggregator extends AggregatorBase {

    private final Aggregator aggregator;
    private final boolean distinct;
    private final @Nullable String separator;
    private final ValueLimits limits;

    private BoundedAggregator(Aggregator aggregator, boolean distinct, @Nullable String separator, ValueLimits limits) {
        super(aggregator.getName(), distinct, aggregator.getExprList());
        this.aggregator = aggregator;
        this.distinct = distinct;
        this.separator = separator;
        this.limits = limits;
    }

    /** The aggregator with checks, or itself if it needs none. */
    static Aggregator of(Aggregator aggregator, ValueLimits limits) {
        return switch (aggregator) {
            case AggGroupConcat all -> joined(all, false, all.getSeparator(), limits);
            case AggGroupConcatDistinct distinct -> joined(distinct, true, distinct.getSeparator(), limits);
            case AggSum all -> new BoundedAggregator(all, false, null, limits);
            case AggSumDistinct distinct -> new BoundedAggregator(distinct, true, null, limits);
            case AggAvg all -> new BoundedAggregator(all, false, null, limits);
            case AggAvgDistinct distinct -> new BoundedAggregator(distinct, true, null, limits);
            default -> aggregator;
        };
    }

    private static Aggregator joined(
            Aggregator concat, boolean distinct, @Nullable String separator, ValueLimits limits) {
        return new BoundedAggregator(concat, distinct, Objects.requireNonNullElse(separator, " "), limits);
    }

    @Override
    public Accumulator createAccumulator() {
        Accumulator accumulator = aggregator.createAccumulator();
        Set<Node> seen = new HashSet<>();
        return new Accumulator() {
            private long length;

            @Override
            public void accumulate(Binding binding, FunctionEnv environment) {
                if (separator != null) {
                    grow(ExprLib.evalOrNull(getExpr(), binding, environment), separator);
                }
                accumulator.accumulate(binding, environment);
            }

            private void grow(@Nullable NodeValue value, String between) {
                if (value != null && (!distinct || seen.add(value.asNode()))) {
                    int more = value.asString().length() + between.length();
                    length += more;
                    limits.checkLength(length, more);
                }
            }

            @Override
            public @Nullable NodeValue getValue() {
                NodeValue value = accumulator.getValue();
                if (value != null) {
                    limits.checkValue(value.asNode());
                }
                return value;
            }
        };
    }

    @Override
    public Node getValueEmpty() {
        return aggregator.getValueEmpty();
    }

    @Override
    public Aggregator copy(ExprList otherExpressions) {
        return new BoundedAggregator(aggregator.copy(otherExpressions), distinct, separator, limits);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return aggregator.asSparqlExpr(context);
    }

    @Override
    public String toPrefixString() {
        return aggregator.toPrefixString();
    }

    @Override
    public int hashCode() {
        return aggregator.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedAggregator bounded && aggregator.equals(bounded.aggregator, bySyntax);
    }
}
