package org.demarche.bench.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.bench.table.Question.Asked;
import org.demarche.query.bind.BoundQuery;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All questions of the catalogue: each with what it requires, and once more with each thing that may be given besides. Those
 * that need nothing are asked of the whole corpus, too.
 */
final class Questions {

    private static final int HEAVIEST = 3;
    private static final JsonMapper JSON = new JsonMapper();

    private Questions() {}

    /**
     * Makes the questions.
     *
     * @param values how many values are drawn for a question that takes some
     */
    static List<Question> of(Draws draws, int values) {
        List<Question> questions = new ArrayList<>();
        for (CatalogueQuery query : QueryCatalogue.builtIn().all()) {
            List<QueryParameter> required =
                    query.parameters().stream().filter(QueryParameter::required).toList();
            questions.add(question(query, required, draws, values));
            query.parameters().stream()
                    .filter(parameter ->
                            !parameter.required() && parameter.type().isResource())
                    .map(parameter -> {
                        List<QueryParameter> given = new ArrayList<>(required);
                        given.add(parameter);
                        return question(query, given, draws, values);
                    })
                    .forEach(questions::add);
        }
        // The whole corpus last, where time may run out.
        questions.sort(Comparator.comparing(question -> !question.isLookUp()));
        return questions;
    }

    static void write(List<Question> questions, Path file) {
        JSON.writeValue(file.toFile(), questions);
    }

    static List<Question> read(Path file) {
        return JSON.readValue(file.toFile(), new TypeReference<>() {});
    }

    private static Question question(CatalogueQuery query, List<QueryParameter> given, Draws draws, int values) {
        List<String> names = given.stream().map(QueryParameter::name).toList();
        if (given.isEmpty()) {
            return new Question(query.name(), names, List.of(asked(query, Map.of())), List.of());
        }
        List<Asked> drawn = askings(query, given, values, (parameter, i) -> Optional.of(draws.next(parameter)));
        return new Question(query.name(), names, drawn, askings(query, given, HEAVIEST, draws::heaviest));
    }

    private static List<Asked> askings(
            CatalogueQuery query,
            List<QueryParameter> given,
            int number,
            BiFunction<QueryParameter, Integer, Optional<String>> value) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    Map<String, String> chosen = new HashMap<>();
                    given.forEach(
                            parameter -> value.apply(parameter, i).ifPresent(it -> chosen.put(parameter.name(), it)));
                    return chosen;
                })
                .filter(chosen -> chosen.size() == given.size())
                .map(chosen -> asked(query, chosen))
                .toList();
    }

    private static Asked asked(CatalogueQuery query, Map<String, String> values) {
        Map<String, Node> terms = new HashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            String value = values.getOrDefault(parameter.name(), parameter.defaultValue());
            if (value != null) {
                terms.put(parameter.name(), term(parameter.type(), value));
            }
        }
        return new Asked(values, new BoundQuery(query, terms).query().toString());
    }

    private static Node term(ParameterType type, String value) {
        if (type.isResource()) {
            return NodeFactory.createURI(CorpusMaker.BASE + value);
        }
        return type == ParameterType.INTEGER || type == ParameterType.LIMIT
                ? NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger)
                : NodeFactory.createLiteralString(value);
    }
}
