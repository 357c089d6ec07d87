package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryFactory;
import org.demarche.query.QueryEngine;
import org.demarche.query.QueryExecutor;
import org.demarche.query.QueryResult;
import org.demarche.query.guard.QueryLimits;
import org.junit.jupiter.api.Test;

/** What every store within this process does. */
abstract class EmbeddedStoreContract extends GraphStoreContract {

    @Override
    final QueryEngine engine(GraphStore of) {
        return new QueryExecutor((EmbeddedStore) of, QueryLimits.DEFAULT);
    }

    @Test
    void aGraphThatIsNotThereIsEmpty() {
        store().replace(Map.of(A, graph("1")));
        for (String query : List.of(
                "ASK FROM <http://example.org/none> { ?s ?p ?o }",
                "ASK FROM NAMED <http://example.org/none> { GRAPH ?g { ?s ?p ?o } }",
                "ASK { GRAPH <http://example.org/none> { ?s ?p ?o } }")) {
            assertEquals(new QueryResult.Answer(false), engine(store()).run(QueryFactory.create(query)), query);
        }
    }

    @Test
    void showsAReaderOneStateAndAWriterWaitsOrIsNotSeen() throws InterruptedException {
        store().replace(Map.of(A, graph("1")));
        Thread writer = new Thread(() -> store().replace(Map.of(A, graph("2"))));
        Set<String> seen = store().read(() -> {
            writer.start();
            Set<String> first = union();
            IntStream.range(0, 50).forEach(i -> assertEquals(first, union()));
            return first;
        });
        writer.join();
        assertEquals(Set.of("1"), seen);
        assertEquals(Set.of("2"), union());
    }
}
