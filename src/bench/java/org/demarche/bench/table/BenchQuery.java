package org.demarche.bench.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.query.bind.BoundQuery;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;

/**
 * A query of the catalogue with some of its parameters.
 *
 * @param name name in the catalogue
 * @param parameters parameters with a value; the others are absent or have their defaults
 * @param drawn the query as SPARQL, once for each drawn value; once if no parameter has a value
 * @param heaviest the query with the most frequent values of the corpus
 */
record BenchQuery(String name, List<String> parameters, List<String> drawn, List<String> heaviest) {

    private static final int HEAVIEST = 3;

    BenchQuery {
        parameters = List.copyOf(parameters);
        drawn = List.copyOf(drawn);
        heaviest = List.copyOf(heaviest);
    }

    /**
     * Every query of the catalogue with its required parameters, and once more with each optional parameter that names an entity.
     * Queries without parameters come last.
     *
     * @param count how many values are drawn per query
     */
    static List<BenchQuery> all(ParameterValues values, int count) {
        List<BenchQuery> queries = new ArrayList<>();
        QueryCatalogue.builtIn().all().forEach(query -> queries.addAll(of(query, values, count)));
        queries.sort(Comparator.comparing(query -> !query.isAboutAnEntity()));
        return queries;
    }

    /** A query with its required parameters, and once more with each optional parameter that names an entity. */
    static List<BenchQuery> of(CatalogueQuery query, ParameterValues values, int count) {
        List<QueryParameter> required =
                query.parameters().stream().filter(QueryParameter::required).toList();
        List<BenchQuery> queries = new ArrayList<>(List.of(of(query, required, values, count)));
        query.parameters().stream()
                .filter(parameter -> !parameter.required() && parameter.type().isResource())
                .map(parameter ->
                        Stream.concat(required.stream(), Stream.of(parameter)).toList())
                .forEach(given -> queries.add(of(query, given, values, count)));
        return queries;
    }

    private static BenchQuery of(CatalogueQuery query, List<QueryParameter> given, ParameterValues values, int count) {
        List<String> names = given.stream().map(QueryParameter::name).toList();
        if (given.isEmpty()) {
            return new BenchQuery(query.name(), names, List.of(sparql(query, Map.of())), List.of());
        }
        return new BenchQuery(
                query.name(),
                names,
                sparql(query, given, count, (parameter, i) -> Optional.of(values.next(parameter))),
                sparql(query, given, HEAVIEST, values::heaviest));
    }

    private static List<String> sparql(
            CatalogueQuery query,
            List<QueryParameter> given,
            int count,
            BiFunction<QueryParameter, Integer, Optional<String>> value) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<String, String> chosen = new HashMap<>();
                    given.forEach(
                            parameter -> value.apply(parameter, i).ifPresent(it -> chosen.put(parameter.name(), it)));
                    return chosen;
                })
                .filter(chosen -> chosen.size() == given.size())
                .map(chosen -> sparql(query, chosen))
                .toList();
    }

    private static String sparql(CatalogueQuery query, Map<String, String> values) {
        Map<String, Node> terms = new HashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            String value = values.getOrDefault(parameter.name(), parameter.defaultValue());
            if (value != null) {
                terms.put(parameter.name(), term(parameter.type(), value));
            }
        }
        return new BoundQuery(query, terms).query().toString();
    }

    private static Node term(ParameterType type, String value) {
        if (type.isResource()) {
            return NodeFactory.createURI(CorpusMaker.BASE + value);
        }
        return type == ParameterType.INTEGER || type == ParameterType.LIMIT
                ? NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger)
                : NodeFactory.createLiteralString(value);
    }

    boolean isAboutAnEntity() {
        return !parameters.isEmpty();
    }

    /** Drawn values and the most frequent ones together. */
    BenchQuery withAllValues() {
        return new BenchQuery(
                name,
                parameters,
                Stream.concat(drawn.stream(), heaviest.stream()).toList(),
                List.of());
    }

    /** The query as on the command line, without values. */
    String title() {
        return parameters.isEmpty() ? name : name + " --" + String.join(" --", parameters);
    }
}
