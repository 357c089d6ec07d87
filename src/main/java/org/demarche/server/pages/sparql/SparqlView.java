package org.demarche.server.pages.sparql;

import java.util.List;
import java.util.Optional;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.server.pages.parts.Hyperlink;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sparql.jte} shows.
 *
 * @param query the query in the editor
 * @param answer the result, or why there is none; null if the query was not run
 * @param samples the query as programs
 * @param examples queries of the catalogue, by topic
 */
public record SparqlView(
        String query, @Nullable Answer answer, List<CodeSamples.Sample> samples, List<Topic> examples) {

    /** Servers and proxies refuse longer URLs. */
    public static final int MAX_URL = 7_000;

    /** Examples about the same topic. */
    public record Topic(String title, List<Hyperlink> queries) {}

    /**
     * A result, or why there is none.
     *
     * @param problems what is wrong with the query
     * @param failure why the server refused the request; null if it did not
     * @param result null if there is none
     * @param url encoded query; null if it is too long for a URL
     * @param query for forms, if it is too long for a URL
     */
    public record Answer(
            List<Problem> problems,
            @Nullable String failure,
            @Nullable SparqlResult result,
            @Nullable String url,
            String query) {

        /** Line of the first error that has a place, from 1; null if there is none. */
        public @Nullable String errorLine() {
            return place().map(place -> Integer.toString(place.line())).orElse(null);
        }

        /** Column of that error, from 1, in UTF-16 code units; null if there is none. */
        public @Nullable String errorColumn() {
            return place().map(place -> Integer.toString(place.column())).orElse(null);
        }

        private Optional<Location> place() {
            return problems.stream()
                    .map(Problem::location)
                    .filter(location -> location.line() > 0)
                    .findFirst();
        }
    }
}
