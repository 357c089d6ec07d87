package org.demarche.query.catalogue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * A question of the catalogue: one query file, read.
 *
 * @param name the file's name without {@code .rq}
 * @param title the question in a few words
 * @param topic the heading under which lists show it
 * @param description what the answer holds and how to read it
 * @param parameters in the order in which the file declares them
 * @param example options that give an answer, as one would type them; may be empty
 * @param exampleData the folder of codings on which the example has rows, relative to the project
 * @param shown the columns that people are shown first, in this order; the others can be asked for
 * @param view how a page should show the answer
 * @param source the file's text, header included
 * @param query the parsed query; not to be changed
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

    public Optional<QueryParameter> parameter(String parameterName) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(parameterName))
                .findFirst();
    }

    /** The names of the result's columns in order; empty unless it is a SELECT query. */
    public List<String> columns() {
        return query.isSelectType() ? query.getResultVars() : List.of();
    }
}
