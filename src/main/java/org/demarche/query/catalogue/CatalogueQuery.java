package org.demarche.query.catalogue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * A query of the catalogue: one query file, parsed.
 *
 * @param name the file's name without {@code .rq}
 * @param title what it answers, in a few words
 * @param topic the heading under which lists show it
 * @param description what the result contains and how to read it
 * @param parameters in the order in which the file declares them
 * @param example options that yield a result, as typed on the command line; may be empty
 * @param exampleData the folder of codings for which the example yields rows, relative to the project
 * @param shown the columns shown by default, in this order; the others are available on request
 * @param view how pages show the result
 * @param source the file's text, header included
 * @param query the parsed query; it is shared, so do not modify it
 */
public record CatalogueQuery(
        String name,
        String title,
        String topic,
        String description,
        List<QueryParameter> parameters,
        String example,
        String exampleData,
        List<String> shown,
        View view,
        String source,
        Query query) {

    public CatalogueQuery {
        parameters = List.copyOf(parameters);
        shown = List.copyOf(shown);
    }

    /** The parameter of that name, if the query has it. */
    public Optional<QueryParameter> parameter(String parameterName) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(parameterName))
                .findFirst();
    }

    /** The names of the result columns in order; empty unless it is a SELECT query. */
    public List<String> columns() {
        return query.isSelectType() ? query.getResultVars() : List.of();
    }
}
