package org.demarche.query.catalogue;

import static org.demarche.problem.Suggestions.didYouMean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.demarche.io.Resources;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.QueryException;

/**
 * The queries that can be run by name. Each is parsed when it is first needed, and again only if its file has changed.
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

    /** The queries that Demarche ships. */
    public static QueryCatalogue builtIn() {
        return ofResources(FOLDER);
    }

    /**
     * The queries of a folder on the class path, with an {@code index.txt} that lists their names.
     *
     * @param folder its absolute path, with a slash at the end
     */
    public static QueryCatalogue ofResources(String folder) {
        // No way of listing a class path works for a folder, a jar and a modular image alike.
        List<String> names =
                resource(folder + INDEX).lines().filter(line -> !line.isBlank()).toList();
        return new QueryCatalogue(names, new Source(folder.substring(1), file -> resource(folder + file)));
    }

    /** The {@code .rq} files in a folder, without its subfolders. */
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
     * Returns a query.
     *
     * @throws QueryException if there is no query of that name, or if its file has errors
     */
    public CatalogueQuery get(String name) {
        if (!names.contains(name)) {
            String near = didYouMean(name, names);
            String hint = near.isEmpty() ? "The queries are " + String.join(", ", names) + "." : near;
            throw new QueryException(
                    Problem.of(ProblemCode.UNKNOWN_QUERY, "query", "there is no query \"" + name + "\"", hint));
        }
        return source.read(name);
    }

    /**
     * Returns all queries, in alphabetical order.
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
        return new String(Resources.bytes(path), StandardCharsets.UTF_8);
    }

    /** Where the files come from, and what they last held. */
    private static final class Source {

        private final String folder;
        private final Reader reader;
        private final Map<String, CatalogueQuery> parsed = new ConcurrentHashMap<>();

        Source(String folder, Reader reader) {
            this.folder = folder;
            this.reader = reader;
        }

        CatalogueQuery read(String name) {
            try {
                String text = reader.read(name + ENDING);
                CatalogueQuery known = parsed.get(name);
                if (known != null && known.source().equals(text)) {
                    return known;
                }
                CatalogueQuery read = QueryFileReader.read(name, folder + name + ENDING, text);
                parsed.put(name, read);
                return read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface Reader {
        String read(String file) throws IOException;
    }
}
