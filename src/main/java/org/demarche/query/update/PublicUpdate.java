package org.demarche.query.update;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.UpdateAdd;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateClear;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.sparql.modify.request.UpdateVisitorBase;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.update.Update;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.PublicSparql;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QuerySize;
import org.demarche.query.guard.SparqlExtensions;
import org.demarche.store.derived.DerivedGraph;
import org.jspecify.annotations.Nullable;

/**
 * What authorised clients may change over the network: statements in named graphs. Nothing is fetched from elsewhere, and the
 * default graph, being the union of the others, holds no statements of its own.
 */
final class PublicUpdate extends UpdateVisitorBase {

    /** The problem of an update that writes what the store derives itself. */
    static final Problem DERIVED = Problem.of(
            ProblemCode.QUERY_REFUSED,
            "query",
            "the graph <" + DerivedGraph.NAME.getURI() + "> is derived from the others and cannot be written",
            "Change the positions; the store updates this graph. Where a variable stands for the graph, leave this one"
                    + " out: FILTER (?g != <"
                    + DerivedGraph.NAME.getURI() + ">).");

    private final SparqlRequest request;
    private final List<Problem> problems = new ArrayList<>();

    private PublicUpdate(SparqlRequest request) {
        this.request = request;
    }

    /**
     * Checks the operations of an update, and gives them the graphs that the request names.
     *
     * @return the operations to run
     * @throws QueryException with everything in them that is not allowed
     */
    static List<Update> prepare(List<Update> operations, SparqlRequest request) {
        PublicUpdate check = new PublicUpdate(request);
        List<Update> prepared = withoutReplacedDerived(operations);
        prepared.forEach(operation -> operation.visit(check));
        if (!check.problems.isEmpty()) {
            throw new QueryException(check.problems);
        }
        return prepared;
    }

    /**
     * Leaves out what replaces the whole derived graph: {@code DROP SILENT} and insertions into it. {@code demarche load} sends these,
     * because other stores do not derive this graph themselves.
     */
    private static List<Update> withoutReplacedDerived(List<Update> operations) {
        boolean replaced = operations.stream().anyMatch(PublicUpdate::dropsDerived);
        return operations.stream()
                .filter(operation -> !replaced || !(dropsDerived(operation) || insertsDerived(operation)))
                .toList();
    }

    private static boolean dropsDerived(Update operation) {
        return operation instanceof UpdateDrop drop && drop.isSilent() && DerivedGraph.NAME.equals(drop.getGraph());
    }

    private static boolean insertsDerived(Update operation) {
        return switch (operation) {
            case UpdateDataInsert insert -> areDerived(insert.getQuads());
            case UpdateModify modify ->
                modify.getWithIRI() == null && modify.getDeleteQuads().isEmpty() && areDerived(modify.getInsertQuads());
            default -> false;
        };
    }

    private static boolean areDerived(List<Quad> quads) {
        return quads.stream().allMatch(quad -> DerivedGraph.NAME.equals(quad.getGraph()));
    }

    @Override
    public void visit(UpdateLoad load) {
        refuse("nothing is loaded from other places", "Send the statements themselves, with INSERT DATA.");
    }

    @Override
    public void visit(UpdateDataInsert insert) {
        checkData(insert.getQuads());
    }

    @Override
    public void visit(UpdateDataDelete delete) {
        checkData(delete.getQuads());
    }

    @Override
    public void visit(UpdateDeleteWhere delete) {
        QuerySize.check(new ElementGroup(), delete.getQuads().size());
        checkData(delete.getQuads());
    }

    @Override
    public void visit(UpdateModify modify) {
        if (modify.getWithIRI() == null) {
            checkGraphs(modify.getInsertQuads());
            checkGraphs(modify.getDeleteQuads());
        }
        checkDerived(modify.getWithIRI());
        modify.getInsertQuads().forEach(quad -> checkDerived(quad.getGraph()));
        modify.getDeleteQuads().forEach(quad -> checkDerived(quad.getGraph()));
        QuerySize.check(
                modify.getWherePattern(),
                modify.getInsertQuads().size() + modify.getDeleteQuads().size());
        SparqlExtensions.extensions(modify.getWherePattern()).stream()
                .map(PublicSparql::refused)
                .forEach(problems::add);
        if (request.namesGraphs()) {
            useGraphs(modify);
        }
    }

    /** Section 2.2.3 of the protocol. */
    private void useGraphs(UpdateModify modify) {
        if (modify.getWithIRI() != null
                || !modify.getUsing().isEmpty()
                || !modify.getUsingNamed().isEmpty()) {
            String hint = "Name the graphs in one of the two places.";
            problems.add(Problem.of(
                    ProblemCode.BAD_QUERY, "query", "both the request and the update name the graphs to ask", hint));
        }
        request.defaultGraphs().forEach(iri -> modify.addUsing(NodeFactory.createURI(iri)));
        request.namedGraphs().forEach(iri -> modify.addUsingNamed(NodeFactory.createURI(iri)));
    }

    @Override
    public void visit(UpdateAdd add) {
        checkGraphs(add);
    }

    @Override
    public void visit(UpdateCopy copy) {
        checkGraphs(copy);
    }

    @Override
    public void visit(UpdateMove move) {
        checkGraphs(move);
        checkDerived(move.getSrc().getGraph());
    }

    @Override
    public void visit(UpdateCreate create) {
        checkDerived(create.getGraph());
    }

    @Override
    public void visit(UpdateClear clear) {
        checkDerived(clear.getGraph());
    }

    @Override
    public void visit(UpdateDrop drop) {
        checkDerived(drop.getGraph());
    }

    private void checkGraphs(UpdateBinaryOp operation) {
        checkDerived(operation.getDest().getGraph());
        if (!operation.getSrc().isOneNamedGraph() || !operation.getDest().isOneNamedGraph()) {
            noGraph();
        }
    }

    private void checkGraphs(List<Quad> quads) {
        if (quads.stream().anyMatch(Quad::isDefaultGraph)) {
            noGraph();
        }
    }

    private void checkData(List<Quad> quads) {
        checkGraphs(quads);
        quads.forEach(quad -> checkDerived(quad.getGraph()));
    }

    private void noGraph() {
        refuse(
                "the statements have no graph",
                "Name one, with GRAPH or WITH: the graph of an article is named as it is.");
    }

    private void checkDerived(@Nullable Node graph) {
        if (DerivedGraph.NAME.equals(graph) && !problems.contains(DERIVED)) {
            problems.add(DERIVED);
        }
    }

    private void refuse(String message, String hint) {
        Problem problem = Problem.of(ProblemCode.QUERY_REFUSED, "query", message, hint);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
