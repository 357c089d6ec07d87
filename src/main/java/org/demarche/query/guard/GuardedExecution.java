package org.demarche.query.guard;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.demarche.query.spill.SpilledRows;
import org.demarche.store.PatchedTdb2Executor;
import org.jspecify.annotations.Nullable;

/**
 * Executes queries as Jena does, but for what cannot be stopped or bounded there: paths, sorting, and the comparison of rows.
 *
 * @param stop called often; throws when it is time to stop
 * @param rows those that are sorted or compared
 */
public record GuardedExecution(Runnable stop, SpilledRows rows) {

    /**
     * Makes the executors of one query.
     *
     * @param tdb2 whether the dataset is one of TDB2's
     */
    public OpExecutorFactory factory(boolean tdb2) {
        return tdb2 ? InTdb2::new : InMemory::new;
    }

    private QueryIterator distinct(OpDistinct distinct, QueryIterator all, ExecutionContext context) {
        boolean ordered = distinct.getSubOp() instanceof OpOrder;
        return rows.distinct(all, ordered ? ((OpOrder) distinct.getSubOp()).getConditions() : List.of(), context);
    }

    /** Without rows that cannot match, at which Jena fails: those where a property or a graph of the pattern is no IRI. */
    private static QueryIterator matchable(Op pattern, QueryIterator input, ExecutionContext context) {
        List<Node> names = names(pattern).distinct().toList();
        // The values of earlier rows may have been put into the pattern.
        if (names.stream().anyMatch(name -> name.isLiteral() || name.isBlank())) {
            input.close();
            return QueryIterNullIterator.create(context);
        }
        List<Var> variables = names.stream().filter(Var::isVar).map(Var::alloc).toList();
        return variables.isEmpty() ? input : new MatchableRows(input, variables, context);
    }

    private static Stream<Node> names(Op pattern) {
        return switch (pattern) {
            case OpBGP triples -> properties(triples.getPattern());
            case OpQuadPattern quads ->
                Stream.concat(Stream.of(quads.getGraphNode()), properties(quads.getBasicPattern()));
            case OpGraph graph -> Stream.of(graph.getNode());
            default -> Stream.of();
        };
    }

    private static Stream<Node> properties(BasicPattern triples) {
        return triples.getList().stream().map(Triple::getPredicate);
    }

    private static final class MatchableRows extends QueryIterProcessBinding {

        private final List<Var> names;

        MatchableRows(QueryIterator rows, List<Var> names, ExecutionContext context) {
            super(rows, context);
            this.names = names;
        }

        @Override
        public @Nullable Binding accept(Binding row) {
            for (Var name : names) {
                Node value = row.get(name);
                if (value != null && !value.isURI()) {
                    return null;
                }
            }
            return row;
        }
    }

    private final class InMemory extends OpExecutor {

        InMemory(ExecutionContext context) {
            super(context);
        }

        @Override
        protected QueryIterator execute(OpGraph graph, QueryIterator input) {
            QueryIterator usable = matchable(graph, input, execCxt);
            return usable instanceof QueryIterNullIterator ? usable : super.execute(graph, usable);
        }

        @Override
        protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
            QueryIterator usable = matchable(pattern, input, execCxt);
            return usable instanceof QueryIterNullIterator ? usable : super.execute(pattern, usable);
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return InterruptiblePaths.follow(path, input, execCxt, stop);
        }

        @Override
        protected QueryIterator execute(OpOrder order, QueryIterator input) {
            return rows.sorted(exec(order.getSubOp(), input), order.getConditions(), execCxt);
        }

        @Override
        protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
            return distinct(distinct, exec(distinct.getSubOp(), input), execCxt);
        }
    }

    private final class InTdb2 extends PatchedTdb2Executor {

        InTdb2(ExecutionContext context) {
            super(context);
        }

        @Override
        protected QueryIterator execute(OpGraph graph, QueryIterator input) {
            QueryIterator usable = matchable(graph, input, execCxt);
            return usable instanceof QueryIterNullIterator ? usable : super.execute(graph, usable);
        }

        @Override
        protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
            QueryIterator usable = matchable(pattern, input, execCxt);
            return usable instanceof QueryIterNullIterator ? usable : super.execute(pattern, usable);
        }

        @Override
        protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
            QueryIterator usable = matchable(pattern, input, execCxt);
            return usable instanceof QueryIterNullIterator ? usable : super.execute(pattern, usable);
        }

        @Override
        protected QueryIterator execute(OpFilter filter, QueryIterator input) {
            QueryIterator usable = matchable(filter.getSubOp(), input, execCxt);
            return usable instanceof QueryIterNullIterator ? usable : super.execute(filter, usable);
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return InterruptiblePaths.follow(path, input, execCxt, stop);
        }

        @Override
        protected QueryIterator execute(OpOrder order, QueryIterator input) {
            return rows.sorted(exec(order.getSubOp(), input), order.getConditions(), execCxt);
        }

        @Override
        protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
            return distinct(distinct, exec(distinct.getSubOp(), input), execCxt);
        }
    }
}
