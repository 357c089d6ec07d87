package org.demarche.query.catalogue;

import static org.demarche.problem.Suggestions.didYouMean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.io.Resources;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.QueryException;

/**
 * The questions that can be asked by name. A query is read when it is asked for, so that asking one does not pay for all.
 */
public final class QueryCatalogue {

    private static final String FOLDER = "/queries/";
    private static final String INDEX = "index.txt";
    private static final String ENDING = ".rq";

    private final List<String> names;
    private final Source source;

    private QueryCatalogue(List<String> names, Source source) {
        this.names = List.copyOf(names);
        this.source = source;
    }

    /** The queries that Demarche comes with. */
    public static QueryCatalogue builtIn() {
        return ofResources(FOLDER);
    }

    /**
     * The queries of a folder on the class path, with an {@code index.txt} that lists their names.
     *
     * @param folder its absolute path, with a slash at the end
     */
    public static QueryCatalogue ofResources(String folder) {
        // A class path cannot be listed in any way that works from a folder, a jar and a modular image alike.
        List<String> names =
                resource(folder + INDEX).lines().filter(line -> !line.isBlank()).toList();
        return new QueryCatalogue(names, new Source(folder.substring(1), file -> resource(folder + file)));
    }

    /** The {@code .rq} files of a folder, not of folders in it. */
    public static QueryCatalogue of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
            return new QueryCatalogue(names, new Source(folder + "/", name -> Files.readString(folder.resolve(name))));
        }
    }

    /** The names of all queries, in alphabetical order. */
    public List<String> names() {
        return names;
    }

    /**
     * One query.
     *
     * @throws QueryException if there is none of that name, or if its file has errors
     */
    public CatalogueQuery get(String name) {
        if (!names.contains(name)) {
            String near = didYouMean(name, names);
            String hint = near.isEmpty() ? "There are " + String.join(", ", names) + "." : near;
            throw new QueryException(
                    Problem.of(ProblemCode.UNKNOWN_QUERY, "query", "there is no query \"" + name + "\"", hint));
        }
        return source.read(name);
    }

    /**
     * All queries, in alphabetical order.
     *
     * @throws QueryException with the errors of all files that have any
     */
    public List<CatalogueQuery> all() {
        List<CatalogueQuery> queries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            try {
                queries.add(source.read(name));
            } catch (QueryException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new QueryException(problems);
        }
        return queries;
    }

    private static String resource(String path) {
        try (InputStream stream = Resources.open(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Source(String folder, Reader reader) {

        CatalogueQuery read(String name) {
            try {
                return QueryFileReader.read(name, folder + name + ENDING, reader.read(name + ENDING));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface Reader {
        String read(String file) throws IOException;
    }
}
