package org.demarche.validate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.demarche.io.Resources;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** Validates a graph against the SHACL shapes in {@code ontology/shapes.ttl}. */
public final class ShapeCheck {

    private final Shapes shapes;
    private final ContextKeys keys = ContextKeys.read();

    public ShapeCheck() {
        shapes = Shapes.parse(RDFParser.create()
                .source(Resources.open("/ontology/shapes.ttl"))
                .lang(Lang.TURTLE)
                .toGraph());
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
        for (Shape shape : shapes.getTargetShapes()) {
            for (Node focus : VLib.focusNodes(graph, shape)) {
                VLib.validateShape(context, all, shape, focus);
            }
        }
        return context.generateReport().getEntries().stream()
                .map(entry -> problem(entry, places))
                .distinct()
                .sorted(Comparator.comparing((Problem p) -> p.location().file())
                        .thenComparingInt(p -> p.location().line())
                        .thenComparingInt(p -> p.location().column())
                        .thenComparing(Problem::message))
                .toList();
    }

    private Problem problem(ReportEntry entry, Places places) {
        Node focus = entry.focusNode();
        String key = key(entry.resultPath());
        Location place = places.find(focus, key).orElseGet(() -> Location.ofFile(focus.toString()));
        return new Problem(ProblemCode.SHAPE, place, entry.message(), "<" + focus + ">");
    }

    private String key(Path path) {
        return path instanceof P_Link link ? keys.of(link.getNode().getURI()) : "";
    }
}
