package org.demarche.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.jspecify.annotations.Nullable;

/**
 * A SPARQL-based constraint of SHACL, compiled once, and asked once for all nodes of a graph: they are the values of {@code $this} that
 * its query begins with. SHACL's definition asks for each node by itself, which gives the same rows in several times the time.
 */
final class BatchedConstraint {

    private static final Var THIS = Var.alloc("this");
    private static final Var PATH = Var.alloc("path");

    private final Op query;
    private final String message;

    /** Patterns that a node matches, or else the query has no row for it. */
    private final List<Triple> needed;

    private BatchedConstraint(Query query, String message) {
        this.query = Algebra.optimize(Algebra.compile(query));
        this.message = message;
        this.needed = needed((ElementGroup) query.getQueryPattern());
    }

    static BatchedConstraint of(SparqlConstraint constraint) {
        return new BatchedConstraint(constraint.getQuery(), Objects.requireNonNull(constraint.getMessage()));
    }

    private static List<Triple> needed(ElementGroup group) {
        List<Triple> needed = new ArrayList<>();
        for (Element element : group.getElements()) {
            if (element instanceof ElementPathBlock block) {
                block.patternElts().forEachRemaining(path -> add(path, needed));
            }
        }
        return List.copyOf(needed);
    }

    private static void add(TriplePath path, List<Triple> needed) {
        if (path.isTriple()
                && path.getSubject().equals(THIS)
                && path.getPredicate().isURI()) {
            Node object = path.getObject();
            needed.add(Triple.create(Node.ANY, path.getPredicate(), object.isConcrete() ? object : Node.ANY));
        }
    }

    /** A node that violates the constraint, and the property that does; null if the constraint names none. */
    record Violation(Node focus, @Nullable Node path, String message) {}

    /** Finds the nodes of some that violate the constraint. */
    void check(Collection<Node> nodes, Graph all, Consumer<Violation> out) {
        List<Node> candidates =
                nodes.stream().filter(node -> isCandidate(node, all)).toList();
        if (candidates.isEmpty()) {
            return;
        }
        DatasetGraph dataset = DatasetGraphFactory.wrap(all);
        ExecutionContext context =
                ExecutionContext.create(dataset, ARQ.getContext().copy());
        QueryIterator input = QueryIterPlainWrapper.create(
                candidates.stream()
                        .map(node -> BindingFactory.binding(THIS, node))
                        .iterator(),
                context);
        QueryIterator rows = QC.execute(query, input, context);
        try {
            while (rows.hasNext()) {
                Binding row = rows.next();
                out.accept(new Violation(row.get(THIS), row.get(PATH), message));
            }
        } finally {
            rows.close();
        }
    }

    private boolean isCandidate(Node node, Graph all) {
        return needed.stream().allMatch(triple -> all.contains(node, triple.getPredicate(), triple.getObject()));
    }
}
