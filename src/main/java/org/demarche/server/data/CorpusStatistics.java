package org.demarche.server.data;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.Demarche;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;

/**
 * Statistics of the store for its description.
 *
 * @param triples the triples in the union of all graphs; empty if counting them takes too long
 * @param classes the entities of each class; empty if counting them takes too long
 * @param corpora what the corpora say about themselves
 * @param example an entity to begin with; empty in an empty store
 */
record CorpusStatistics(
        Optional<Long> triples, List<ClassCount> classes, List<CorpusFacts> corpora, Optional<Node> example) {

    /** How many entities a class has. */
    record ClassCount(Node type, long entities) {}

    /** A corpus' description of itself; what it does not say is empty. */
    record CorpusFacts(Node corpus, Optional<Node> title, Optional<Node> description, Optional<Node> license) {}

    /** A count that takes longer is left out. */
    private static final QueryLimits COUNTING = new QueryLimits(Duration.ofSeconds(2), 100_000, 10_000_000);

    static CorpusStatistics of(Demarche store) {
        List<CorpusFacts> corpora = rows(
                        store,
                        "SELECT ?corpus (SAMPLE(?t) AS ?title) (SAMPLE(?d) AS ?description) (SAMPLE(?l) AS ?license) {"
                                + " ?corpus a void:Dataset OPTIONAL { ?corpus dcterms:title ?t }"
                                + " OPTIONAL { ?corpus dcterms:description ?d } OPTIONAL { ?corpus dcterms:license ?l } }"
                                + " GROUP BY ?corpus ORDER BY ?corpus")
                .stream()
                .map(row -> new CorpusFacts(
                        row.get("corpus"), term(row, "title"), term(row, "description"), term(row, "license")))
                .toList();
        Optional<Node> example =
                rows(store, "SELECT ?position { ?position a dem:Position } ORDER BY ?position LIMIT 1").stream()
                        .map(row -> row.get("position"))
                        .findFirst();
        return new CorpusStatistics(triples(store), classes(store), corpora, example);
    }

    private static Optional<Long> triples(Demarche store) {
        return counted(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").stream()
                .map(row -> number(row, "n"))
                .findFirst();
    }

    private static List<ClassCount> classes(Demarche store) {
        return counted(
                        store,
                        "SELECT ?type (COUNT(*) AS ?n) { ?s a ?type FILTER (isIRI(?type)) }"
                                + " GROUP BY ?type ORDER BY DESC(?n) ?type")
                .stream()
                .map(row -> new ClassCount(row.get("type"), number(row, "n")))
                .toList();
    }

    private static List<Binding> counted(Demarche store, String query) {
        try {
            return rows(store.within(COUNTING, new CancellationToken()), query);
        } catch (QueryException e) {
            return List.of();
        }
    }

    private static List<Binding> rows(Demarche store, String query) {
        return ((Table) store.sparql(query)).rows();
    }

    private static long number(Binding row, String column) {
        return Long.parseLong(row.get(column).getLiteralLexicalForm());
    }

    private static Optional<Node> term(Binding row, String column) {
        return Optional.ofNullable(row.get(column));
    }
}
