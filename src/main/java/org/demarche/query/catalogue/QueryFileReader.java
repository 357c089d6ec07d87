package org.demarche.query.catalogue;

import static org.demarche.problem.Suggestions.didYouMean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.QueryException;

/**
 * Reads one query file: a header of comment lines, then SPARQL 1.1. The header is described in {@code queries/README.md}.
 */
public final class QueryFileReader {

    private static final List<String> ONCE =
            List.of("title", "topic", "description", "example", "example-data", "show", "view");
    private static final List<String> KEYS =
            List.of("title", "topic", "description", "param", "example", "example-data", "show", "view");

    private final String name;
    private final String file;
    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<HeaderEntry> header;

    private QueryFileReader(String name, String file, String source) {
        this.name = name;
        this.file = file;
        this.source = source;
        this.header = HeaderEntry.read(file, source, problems);
    }

    /**
     * Reads a query.
     *
     * @param name what it is called
     * @param file what messages call the file
     * @param source its text
     * @throws QueryException with everything that is wrong with it
     */
    public static CatalogueQuery read(String name, String file, String source) {
        return new QueryFileReader(name, file, source).read();
    }

    private CatalogueQuery read() {
        checkKeys();
        String title = required("title");
        String topic = required("topic");
        String description = required("description");
        List<QueryParameter> parameters = parameters();
        Optional<Query> query = new QueryTextReader(file, problems).read(source, parameters);
        List<String> columns =
                query.filter(Query::isSelectType).map(Query::getResultVars).orElse(List.of());
        View view = entry("view")
                .map(entry -> ViewReader.read(entry, columns, problems))
                .orElse(View.TABLE);
        List<String> shown = entry("show").map(entry -> shown(entry, columns)).orElse(columns);
        if (!problems.isEmpty() || query.isEmpty()) {
            throw new QueryException(problems);
        }
        String example = value("example").orElse("");
        String exampleData = value("example-data").orElse("data");
        return new CatalogueQuery(
                name, title, topic, description, parameters, example, exampleData, shown, view, source, query.get());
    }

    private List<String> shown(HeaderEntry entry, List<String> columns) {
        List<String> shown = List.of(entry.value().split("\\s+", -1));
        for (String column : shown) {
            if (!columns.contains(column)) {
                bad(
                        entry.location(),
                        "the result has no column \"" + column + "\" to show",
                        "Columns are " + String.join(", ", columns) + ".");
            }
        }
        return shown;
    }

    private void checkKeys() {
        Set<String> seen = new HashSet<>();
        for (HeaderEntry entry : header) {
            if (!KEYS.contains(entry.key())) {
                bad(entry.location(), "unknown key \"" + entry.key() + "\"", keyHint(entry.key()));
            } else if (!seen.add(entry.key()) && ONCE.contains(entry.key())) {
                bad(entry.location(), "second \"" + entry.key() + "\"", "Keep one of the two.");
            }
        }
    }

    private List<QueryParameter> parameters() {
        List<QueryParameter> parameters = new ArrayList<>();
        for (HeaderEntry entry : header) {
            if (entry.key().equals("param")) {
                ParameterReader.read(entry, problems).ifPresent(parameter -> add(parameter, parameters));
            }
        }
        return parameters;
    }

    private void add(QueryParameter parameter, List<QueryParameter> parameters) {
        if (parameters.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
            bad(parameter.location(), "second parameter \"" + parameter.name() + "\"", "Keep one of the two.");
        } else {
            parameters.add(parameter);
        }
    }

    private String required(String key) {
        Optional<String> value = value(key);
        if (value.isEmpty()) {
            bad(
                    new Location(file, 1, 1, ""),
                    "the header has no \"" + key + "\"",
                    "Add a line \"# " + key + ": ...\".");
        }
        return value.orElse("");
    }

    private Optional<String> value(String key) {
        return entry(key).map(HeaderEntry::value);
    }

    private Optional<HeaderEntry> entry(String key) {
        return header.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private void bad(Location location, String message, String hint) {
        problems.add(new Problem(ProblemCode.BAD_QUERY_FILE, location, message, hint));
    }

    private static String keyHint(String key) {
        String near = didYouMean(key, KEYS);
        return near.isEmpty() ? "Keys are " + String.join(", ", KEYS) + "." : near;
    }
}
