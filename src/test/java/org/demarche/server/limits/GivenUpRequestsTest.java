package org.demarche.server.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.demarche.Demarche;
import org.demarche.problem.ProblemCode;
import org.demarche.query.QueryResult;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryException;
import org.demarche.query.guard.QueryLimits;
import org.demarche.query.update.SparqlRequest;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens when work does not stop although it is asked to. */
@Timeout(60)
class GivenUpRequestsTest {

    private static final QueryLimits EACH = new QueryLimits(Duration.ofMillis(50), 1_000, 1_000_000);
    private static final Duration GRACE = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Request REQUEST =
            new Request("GET", "/", Parameters.NONE, Map.of(), RequestBody.EMPTY, "client");

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endAll() {
        end.countDown();
    }

    @Test
    void areAnsweredAndFreeTheirPlaces() throws Exception {
        try (Demarche demarche = Demarche.inMemory();
                Admission admission = admission(demarche, 2)) {
            assertIsGivenUp(admission, store -> neverEnds());
            assertIsGivenUp(admission, store -> neverEnds());

            assertEquals(2, admission.givenUp());
            assertEquals(2, admission.lost());
            assertEquals(0, admission.running());
            end.countDown();
            while (admission.lost() > 0) {
                Thread.sleep(1);
            }
            assertEquals(2, admission.givenUp());
        }
    }

    @Test
    void endAdHocQueriesWhenThereAreSeveral() {
        try (Demarche demarche = Demarche.inMemory();
                Admission admission = admission(demarche, 1)) {
            assertEquals("x", admission.runAdHoc(REQUEST, "ASK {}", store -> "x"));
            assertIsGivenUp(admission, store -> neverEnds());

            HttpFailure refused =
                    assertThrows(HttpFailure.class, () -> admission.runAdHoc(REQUEST, "ASK {}", store -> "x"));
            assertEquals(503, refused.status());
            assertTrue(refused.detail().contains("1 earlier ones do not stop"), refused.detail());
            assertEquals("x", admission.run(REQUEST, store -> "x"));
        }
    }

    @Test
    void doNotKeepAStoreInMemoryFromChanging() {
        try (Demarche demarche = Demarche.inMemory()) {
            assertUpdatesGoOn(demarche);
        }
    }

    @Test
    void doNotKeepADatabaseFromChanging(@TempDir Path folder) {
        try (Demarche demarche = Demarche.at(folder.resolve("store"))) {
            assertUpdatesGoOn(demarche);
        }
    }

    private void assertUpdatesGoOn(Demarche demarche) {
        try (Admission admission = admission(demarche, 1)) {
            assertIsGivenUp(admission, this::queryThatNeverEnds);

            demarche.update(SparqlRequest.of("INSERT DATA { GRAPH <g> { <a> <p> 1 } }"));
            assertEquals(new QueryResult.Answer(true), demarche.sparql("ASK { <a> ?p 1 }"));
        }
    }

    @Test
    void areWaitedForIfTheyAreFinishing() {
        Workers workers = new Workers(GRACE, thread -> {});
        CancellationToken token = new CancellationToken();
        AtomicInteger written = new AtomicInteger();
        int result = workers.run(
                () -> {
                    token.finish(() -> {
                        pause(EACH.time().plus(GRACE).plus(GRACE));
                        written.set(7);
                    });
                    return written.get();
                },
                EACH,
                token,
                "an update");

        assertEquals(7, result);
        assertEquals(0, workers.lost());
        workers.close();
    }

    @Test
    void doNotWriteOnceTheyAreToStop() {
        CancellationToken token = new CancellationToken();
        token.stop(StopReason.OUT_OF_MEMORY);
        assertThrows(
                QueryException.class,
                () -> token.finish(() -> {
                    throw new AssertionError("written");
                }));
    }

    private static void assertIsGivenUp(Admission admission, Function<Demarche, String> work) {
        QueryException stopped = assertThrows(QueryException.class, () -> admission.run(REQUEST, work));
        assertEquals(ProblemCode.QUERY_TIMEOUT, stopped.problems().getFirst().code());
        assertTrue(stopped.getMessage().contains("stopped after 0.05 s"), stopped.getMessage());
    }

    /** Reads the store all the while. */
    private String queryThatNeverEnds(Demarche store) {
        String function = "urn:never-ends:" + UUID.randomUUID();
        FunctionRegistry.get().put(function, uri -> new FunctionBase0() {
            @Override
            public NodeValue exec() {
                return NodeValue.makeString(neverEnds());
            }
        });
        return store.sparql("SELECT (<" + function + ">() AS ?end) {}").toString();
    }

    private String neverEnds() {
        try {
            end.await();
            return "ended";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Admission admission(Demarche demarche, int lost) {
        ConcurrencyLimit.Size one = new ConcurrencyLimit.Size(1, 10, 10, LONG);
        return new Admission(demarche, new AdmissionLimits(EACH, one, one, one, 10, LONG, GRACE, lost));
    }
}
