package org.demarche.query.update;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.UpdateAdd;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.sparql.modify.request.UpdateVisitorBase;
import org.apache.jena.update.Update;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.PublicSparql;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.SparqlExtensions;

/**
 * What may be changed over the network, by those who may: statements in named graphs. Nothing is fetched from elsewhere, and the
 * default graph, being the union of the others, holds no statements of its own.
 */
final class PublicUpdate extends UpdateVisitorBase {

    private final SparqlRequest request;
    private final List<Problem> problems = new ArrayList<>();

    private PublicUpdate(SparqlRequest request) {
        this.request = request;
    }

    /**
     * Checks the operations of an update, and gives them the graphs that the request names.
     *
     * @throws QueryException with everything in them that is not allowed
     */
    static void prepare(List<Update> operations, SparqlRequest request) {
        PublicUpdate check = new PublicUpdate(request);
        operations.forEach(operation -> operation.visit(check));
        if (!check.problems.isEmpty()) {
            throw new QueryException(check.problems);
        }
    }

    @Override
    public void visit(UpdateLoad load) {
        refuse("nothing is loaded from other places", "Send the statements themselves, with INSERT DATA.");
    }

    @Override
    public void visit(UpdateDataInsert insert) {
        checkGraphs(insert.getQuads());
    }

    @Override
    public void visit(UpdateDataDelete delete) {
        checkGraphs(delete.getQuads());
    }

    @Override
    public void visit(UpdateDeleteWhere delete) {
        checkGraphs(delete.getQuads());
    }

    @Override
    public void visit(UpdateModify modify) {
        if (modify.getWithIRI() == null) {
            checkGraphs(modify.getInsertQuads());
            checkGraphs(modify.getDeleteQuads());
        }
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
    }

    private void checkGraphs(UpdateBinaryOp operation) {
        if (!operation.getSrc().isOneNamedGraph() || !operation.getDest().isOneNamedGraph()) {
            noGraph();
        }
    }

    private void checkGraphs(List<Quad> quads) {
        if (quads.stream().anyMatch(Quad::isDefaultGraph)) {
            noGraph();
        }
    }

    private void noGraph() {
        refuse(
                "the statements have no graph",
                "Name one, with GRAPH or WITH: the graph of an article is named as it is.");
    }

    private void refuse(String message, String hint) {
        Problem problem = Problem.of(ProblemCode.QUERY_REFUSED, "query", message, hint);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
