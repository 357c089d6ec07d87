package org.demarche.query.bind;

import static org.demarche.problem.Suggestions.didYouMean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryParameter;
import org.demarche.query.guard.QueryException;

/**
 * Turns what a user typed for the parameters of a query into terms. A term is made from a checked id, IRI or value, or is
 * found in the graph; no typed text ever becomes part of a query's text.
 */
public final class ParameterResolver {

    private final BiFunction<QueryParameter, String, Node> entities;

    /** Resolves what users type to terms of a store. */
    public ParameterResolver(EntityLookup entities, ShortNames names) {
        this(new EntityResolver(entities, names)::resolve);
    }

    private ParameterResolver(BiFunction<QueryParameter, String, Node> entities) {
        this.entities = entities;
    }

    /** For callers that know which entities there are: values are their IRIs, and nothing is looked up. */
    public static ParameterResolver ofIris() {
        return new ParameterResolver((parameter, iri) -> NodeFactory.createURI(iri));
    }

    /**
     * Binds parameters.
     *
     * @param question the question
     * @param given parameter to value, as typed
     * @throws QueryException with everything that is wrong with the values
     */
    public BoundQuery bind(CatalogueQuery question, Map<String, String> given) {
        List<Problem> problems = new ArrayList<>();
        for (String name : given.keySet()) {
            if (question.parameter(name).isEmpty()) {
                problems.add(unknown(question, name));
            }
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (QueryParameter parameter : question.parameters()) {
            try {
                value(question, parameter, given).ifPresent(term -> values.put(parameter.name(), term));
            } catch (QueryException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new QueryException(problems);
        }
        return new BoundQuery(question, values);
    }

    /**
     * What a text means where a value of some type is wanted.
     *
     * @throws QueryException if it means nothing, or several entities
     */
    public Node resolve(ParameterType type, String text) {
        return term(new QueryParameter("thing", type, true, null, "", Location.ofFile("thing")), text);
    }

    private Optional<Node> value(CatalogueQuery question, QueryParameter parameter, Map<String, String> given) {
        String text = given.getOrDefault(parameter.name(), parameter.defaultValue());
        if (text != null) {
            return Optional.of(term(parameter, text));
        }
        if (parameter.required()) {
            throw new QueryException(Problem.of(
                    ProblemCode.MISSING_PARAMETER,
                    question.name(),
                    "\"" + parameter.name() + "\" is missing: " + parameter.description(),
                    question.example().isEmpty() ? "" : "For example: " + question.example()));
        }
        return Optional.empty();
    }

    private Node term(QueryParameter parameter, String text) {
        ParameterType type = parameter.type();
        if (type.isResource()) {
            return entities.apply(parameter, text.strip());
        }
        String value = type == ParameterType.TEXT ? text : text.strip();
        return LiteralReader.read(type, value)
                .orElseThrow(() -> new QueryException(Problem.of(
                        ProblemCode.BAD_PARAMETER, parameter.name(), "\"" + value + "\" is not " + type.phrase(), "")));
    }

    private static Problem unknown(CatalogueQuery question, String name) {
        List<String> known =
                question.parameters().stream().map(QueryParameter::name).toList();
        String near = didYouMean(name, known);
        String list = known.isEmpty() ? "It has none." : "It has " + String.join(", ", known) + ".";
        return Problem.of(
                ProblemCode.UNKNOWN_PARAMETER,
                question.name(),
                "the query has no parameter \"" + name + "\"",
                near.isEmpty() ? list : near);
    }
}
