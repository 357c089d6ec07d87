package org.demarche.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.P_Link;
import org.demarche.io.Resources;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** Validates a graph against the SHACL shapes in {@code ontology/shapes.ttl}. */
public final class ShapeCheck {

    private static final Node SPARQL = NodeFactory.createURI("http://www.w3.org/ns/shacl#sparql");

    /** The shapes without their SPARQL-based constraints, which take most of the time if each node is asked for by itself. */
    private final Shapes shapes;

    private final Map<Node, List<BatchedConstraint>> constraints = new HashMap<>();
    private final ContextKeys keys = ContextKeys.read();

    public ShapeCheck() {
        Graph graph = RDFParser.create()
                .source(Resources.open("/ontology/shapes.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();
        for (Shape shape : Shapes.parse(graph).getTargetShapes()) {
            constraints.put(
                    shape.getShapeNode(),
                    shape.getConstraints().stream()
                            .filter(SparqlConstraint.class::isInstance)
                            .map(constraint -> BatchedConstraint.of((SparqlConstraint) constraint))
                            .toList());
            graph.remove(shape.getShapeNode(), SPARQL, Node.ANY);
        }
        shapes = Shapes.parse(graph);
    }

    /** Finds the location in the input of a node, or of one of its properties by its JSON key. */
    public interface Places {
        Optional<Location> find(Node node, String key);
    }

    /**
     * Validates a graph.
     *
     * @param graph the statements to check
     * @param all the same statements with everything that they refer to
     * @param places the location of a node in the input; nodes without one are reported by their IRI
     * @return the violations, ordered by location
     */
    public List<Problem> problems(Graph graph, Graph all, Places places) {
        ValidationContext context = ValidationContext.create(shapes, all);
        List<Problem> problems = new ArrayList<>();
        for (Shape shape : shapes.getTargetShapes()) {
            Collection<Node> nodes = VLib.focusNodes(graph, shape);
            for (Node focus : nodes) {
                VLib.validateShape(context, all, shape, focus);
            }
            for (BatchedConstraint constraint : constraints.getOrDefault(shape.getShapeNode(), List.of())) {
                constraint.check(nodes, all, violation -> problems.add(problem(violation, places)));
            }
        }
        if (context.hasViolation()) {
            context.generateReport().getEntries().forEach(entry -> problems.add(problem(entry, places)));
        }
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing((Problem p) -> p.location().file())
                        .thenComparingInt(p -> p.location().line())
                        .thenComparingInt(p -> p.location().column())
                        .thenComparing(Problem::message))
                .toList();
    }

    private Problem problem(ReportEntry entry, Places places) {
        String key = entry.resultPath() instanceof P_Link link
                ? keys.of(link.getNode().getURI())
                : "";
        return problem(entry.focusNode(), key, entry.message(), places);
    }

    private Problem problem(BatchedConstraint.Violation violation, Places places) {
        Node path = violation.path();
        return problem(violation.focus(), path == null ? "" : keys.of(path.getURI()), violation.message(), places);
    }

    private static Problem problem(Node focus, String key, String message, Places places) {
        Location place = places.find(focus, key).orElseGet(() -> Location.ofFile(focus.toString()));
        return new Problem(ProblemCode.SHAPE, place, message, "<" + focus + ">");
    }
}
