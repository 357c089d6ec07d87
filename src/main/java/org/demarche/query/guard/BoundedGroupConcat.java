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
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;

/** GROUP_CONCAT as it is, as long as the text stays within bounds. */
final class BoundedGroupConcat extends AggregatorBase {

    private final Aggregator concat;
    private final String separator;
    private final ValueLimits bounds;

    BoundedGroupConcat(AggGroupConcat concat, ValueLimits bounds) {
        this(concat, false, Objects.requireNonNullElse(concat.getSeparator(), " "), bounds);
    }

    BoundedGroupConcat(AggGroupConcatDistinct concat, ValueLimits bounds) {
        this(concat, true, Objects.requireNonNullElse(concat.getSeparator(), " "), bounds);
    }

    private BoundedGroupConcat(Aggregator concat, boolean distinct, String separator, ValueLimits bounds) {
        super("GROUP_CONCAT", distinct, concat.getExprList());
        this.concat = concat;
        this.separator = separator;
        this.bounds = bounds;
    }

    @Override
    public Accumulator createAccumulator() {
        Accumulator accumulator = concat.createAccumulator();
        Set<Node> seen = new HashSet<>();
        return new Accumulator() {
            private long length;

            @Override
            public void accumulate(Binding binding, FunctionEnv environment) {
                NodeValue value = ExprLib.evalOrNull(getExpr(), binding, environment);
                if (value != null && (!isDistinct || seen.add(value.asNode()))) {
                    int more = value.asString().length() + separator.length();
                    length += more;
                    bounds.checkLength(length, more);
                }
                accumulator.accumulate(binding, environment);
            }

            @Override
            public NodeValue getValue() {
                return accumulator.getValue();
            }
        };
    }

    @Override
    public Node getValueEmpty() {
        return concat.getValueEmpty();
    }

    @Override
    public Aggregator copy(ExprList otherExpressions) {
        return new BoundedGroupConcat(concat.copy(otherExpressions), isDistinct, separator, bounds);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return concat.asSparqlExpr(context);
    }

    @Override
    public String toPrefixString() {
        return concat.toPrefixString();
    }

    @Override
    public int hashCode() {
        return concat.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedGroupConcat bounded && concat.equals(bounded.concat, bySyntax);
    }
}
