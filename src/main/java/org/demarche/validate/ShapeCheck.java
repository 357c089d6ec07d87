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

/** Holds a graph against the shapes of {@code ontology/shapes.ttl}. */
public final class ShapeCheck {

    private final Shapes shapes;
    private final ContextKeys keys = ContextKeys.read();

    public ShapeCheck() {
        shapes = Shapes.parse(RDFParser.create()
                .source(Resources.open("/ontology/shapes.ttl"))
                .lang(Lang.TURTLE)
                .toGraph());
    }

    /** Finds the place in the input of a node of the graph, and of one of its properties by the key that codings use. */
    public interface Places {
        Optional<Location> find(Node node, String key);
    }

    /**
     * What in a graph does not have its shape, ordered by place.
     *
     * @param graph the statements to check
     * @param all the same with everything that they refer to
     * @param places where a node stands in the input; nodes without a place are reported under their own IRI
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
