package org.demarche.server.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.demarche.Demarche;
import org.demarche.problem.ProblemCode;
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
import org.junit.jupiter.api.function.Executable;

@Timeout(60)
class AdmissionTest {

    private static final QueryLimits EACH = new QueryLimits(Duration.ofSeconds(30), 1_000, 1_000_000);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l ."
            + " ?m ?n0 ?o . ?p ?q ?r . ?s ?t ?u . ?v ?w ?x . ?y ?z ?a1 . ?a2 ?a3 ?a4 }";

    private final Demarche demarche = Demarche.inMemory();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Future<String>> running = new ArrayList<>();

    @AfterEach
    void tidyUp() throws Exception {
        finishAll();
        clients.close();
        demarche.close();
    }

    @Test
    void limitsTheRequestsOfOneClient() throws Exception {
        try (Admission admission = new Admission(demarche, limits(EACH, 10, 10, LONG, 2, 10, LONG))) {
            occupy(admission, "a", "a");

            HttpFailure refused = assertThrows(HttpFailure.class, () -> admission.run(from("a"), store -> "x"));
            assertEquals(429, refused.status());
            assertEquals("1", refused.headers().get("Retry-After"));
            assertEquals("x", admission.run(from("b"), store -> "x"));
        }
    }

    @Test
    void aClientMayAskAgainAfterAResponse() {
        try (Admission admission = new Admission(demarche, limits(EACH, 1, 1, LONG, 1, 1, LONG))) {
            for (int i = 0; i < 10; i++) {
                assertEquals("x", admission.run(from("a"), store -> "x"));
                assertThrows(
                        IllegalStateException.class,
                        () -> admission.run(from("a"), store -> {
                            throw new IllegalStateException();
                        }));
            }
            assertEquals(0, admission.running());
        }
    }

    @Test
    void aRequestWaitsForALimitedTime() throws Exception {
        try (Admission admission = new Admission(demarche, limits(EACH, 2, 10, SHORT, 10, 10, LONG))) {
            occupy(admission, "a", "b");

            HttpFailure refused = assertThrows(HttpFailure.class, () -> admission.run(from("c"), store -> "x"));
            assertEquals(503, refused.status());
            assertTrue(refused.headers().containsKey("Retry-After"));
        }
    }

    @Test
    void aLimitedNumberOfRequestsWaits() throws Exception {
        try (Admission admission = new Admission(demarche, limits(EACH, 1, 1, LONG, 10, 10, LONG))) {
            occupy(admission, "a");
            running.add(clients.submit(() -> admission.run(from("b"), store -> "answered")));
            while (admission.waiting() < 1) {
                Thread.onSpinWait();
            }

            HttpFailure refused = assertThrows(HttpFailure.class, () -> admission.run(from("c"), store -> "x"));
            assertEquals(503, refused.status());
            finishAll();
        }
    }

    private void finishAll() throws Exception {
        end.countDown();
        for (Future<String> asker : running) {
            assertEquals("answered", asker.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void adHocQueriesLeaveRoomForPages() throws Exception {
        try (Admission admission = new Admission(demarche, narrow())) {
            holdPlace(in -> admission.runAdHoc(from("a"), "ASK {}", in));

            assertEquals(429, status(() -> admission.runAdHoc(from("a"), "ASK {}", store -> "x")));
            assertEquals(503, status(() -> admission.runAdHoc(from("b"), "ASK {}", store -> "x")));
            assertEquals("x", admission.run(from("a"), store -> "x"));
        }
    }

    @Test
    void queriesOfTheCatalogueLeaveRoomForPages() throws Exception {
        try (Admission admission = new Admission(demarche, narrow())) {
            holdPlace(in -> admission.runCatalogue(from("a"), in));

            assertEquals(429, status(() -> admission.runCatalogue(from("a"), store -> "x")));
            assertEquals(503, status(() -> admission.runCatalogue(from("b"), store -> "x")));
            assertEquals("x", admission.run(from("a"), store -> "x"));
        }
    }

    /** Two requests at once, of which one may be a query of the catalogue or of the client's own. */
    private static AdmissionLimits narrow() {
        ConcurrencyLimit.Size one = new ConcurrencyLimit.Size(1, 10, 1, SHORT);
        return new AdmissionLimits(EACH, new ConcurrencyLimit.Size(2, 10, 10, SHORT), one, one, 10, LONG, LONG, 1);
    }

    /** Runs a request until the end of the test. */
    private void holdPlace(Function<Function<Demarche, String>, String> request) throws Exception {
        CountDownLatch in = new CountDownLatch(1);
        running.add(clients.submit(() -> request.apply(store -> {
            in.countDown();
            return waitForTheEnd();
        })));
        assertTrue(in.await(10, TimeUnit.SECONDS));
    }

    private static int status(Executable asking) {
        return assertThrows(HttpFailure.class, asking).status();
    }

    @Test
    void stopsALongAdHocQueryIfThereAreTooMany() throws Exception {
        insertNumbers();
        try (Admission admission = new Admission(demarche, limits(EACH, 10, 10, LONG, 10, 0, SHORT))) {
            QueryException stopped = assertThrows(
                    QueryException.class,
                    () -> admission.runAdHoc(from("a"), "ASK {}", store -> store.sparql(ENDLESS)));
            assertEquals(
                    ProblemCode.QUERY_TIMEOUT, stopped.problems().getFirst().code());
            assertTrue(stopped.getMessage().contains("other long queries"), stopped.getMessage());
        }
    }

    @Test
    void aPageMayUseItsWholeTime() {
        insertNumbers();
        QueryLimits each = new QueryLimits(Duration.ofMillis(500), 1_000, 1_000_000);
        try (Admission admission = new Admission(demarche, limits(each, 10, 10, LONG, 10, 0, SHORT))) {
            QueryException stopped =
                    assertThrows(QueryException.class, () -> admission.run(from("a"), store -> store.sparql(ENDLESS)));
            assertTrue(stopped.getMessage().contains("stopped after 0.5 s"), stopped.getMessage());
        }
    }

    @Test
    void stopsLongRequestsOfAClientThatHoldsMoreThanItsShareWhileOthersWait() throws Exception {
        insertNumbers();
        QueryLimits each = new QueryLimits(Duration.ofSeconds(20), 1_000, 1_000_000);
        try (Admission admission = new Admission(demarche, limits(each, 2, 10, LONG, 10, 0, SHORT))) {
            ExecutorCompletionService<String> greedy = new ExecutorCompletionService<>(clients);
            for (int i = 0; i < 2; i++) {
                greedy.submit(() -> assertThrows(
                                QueryException.class, () -> admission.run(from("a"), store -> store.sparql(ENDLESS)))
                        .getMessage());
            }
            while (admission.running() < 2) {
                assertNull(greedy.poll(), "a long request ended before both ran");
            }
            assertEquals("x", admission.run(from("b"), store -> "x"));
            // The other one may go on until its time limit, since nobody waits any more.
            String message = greedy.take().get();
            assertTrue(message.contains("other clients wait"), message);
        }
    }

    private void insertNumbers() {
        demarche.update(SparqlRequest.of("INSERT DATA { GRAPH <g> { <a> <p> 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 } }"));
    }

    @Test
    void allQueriesOfARequestShareItsTimeLimit() {
        QueryLimits each = new QueryLimits(Duration.ofMillis(200), 1_000, 1_000_000);
        try (Admission admission = new Admission(demarche, limits(each, 1, 1, LONG, 1, 1, LONG))) {
            QueryException stopped = assertThrows(
                    QueryException.class,
                    () -> admission.run(from("a"), store -> {
                        while (true) {
                            store.sparql("ASK {}");
                        }
                    }));
            assertEquals(
                    ProblemCode.QUERY_TIMEOUT, stopped.problems().getFirst().code());
        }
    }

    @Test
    void aCancelledQueryStopsAndLeavesItsPlace() throws Exception {
        insertNumbers();
        try (Admission admission = new Admission(demarche, limits(EACH, 1, 1, LONG, 2, 10, LONG))) {
            Request request = withId("0123456789abcdef");
            Future<QueryException> stopped = clients.submit(() -> assertThrows(
                    QueryException.class, () -> admission.runAdHoc(request, ENDLESS, store -> store.sparql(ENDLESS))));
            while (admission.running() < 1) {
                Thread.onSpinWait();
            }
            assertEquals(409, status(() -> admission.runAdHoc(request, "", store -> "x")));
            assertFalse(admission.cancel(withId("another-id-of-16-")));

            assertTrue(admission.cancel(request));
            assertEquals(
                    ProblemCode.QUERY_CANCELLED,
                    stopped.get(10, TimeUnit.SECONDS).problems().getFirst().code());
            assertEquals(0, admission.running());
            assertEquals("x", admission.runAdHoc(request, "", store -> "x"));
            assertFalse(admission.cancel(request), "it has ended");
        }
    }

    @Test
    void theIdOfAQueryIsHardToGuess() {
        try (Admission admission = new Admission(demarche, limits(EACH, 1, 1, LONG, 1, 1, LONG))) {
            assertEquals(400, status(() -> admission.runAdHoc(withId("1"), "", store -> "x")));
            assertEquals(400, status(() -> admission.cancel(from("a"))));
        }
    }

    /** Starts requests of some clients and returns once they run; they end with the test. */
    private void occupy(Admission admission, String... names) throws InterruptedException {
        CountDownLatch in = new CountDownLatch(names.length);
        for (String name : names) {
            running.add(clients.submit(() -> admission.run(from(name), store -> {
                in.countDown();
                return waitForTheEnd();
            })));
        }
        assertTrue(in.await(10, TimeUnit.SECONDS));
    }

    private String waitForTheEnd() {
        try {
            end.await();
            return "answered";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AdmissionLimits limits(
            QueryLimits each,
            int running,
            int waiting,
            Duration patience,
            int perClient,
            int longQueries,
            Duration quick) {
        ConcurrencyLimit.Size size = new ConcurrencyLimit.Size(running, waiting, perClient, patience);
        return new AdmissionLimits(each, size, size, size, longQueries, quick, LONG, 1);
    }

    private static Request from(String client) {
        return new Request("GET", "/", Parameters.NONE, Map.of(), RequestBody.EMPTY, client);
    }

    private static Request withId(String id) {
        return new Request("GET", "/", Parameters.NONE, Map.of("query-id", id), RequestBody.EMPTY, "a");
    }
}
