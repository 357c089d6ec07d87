package org.demarche.server.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    private final Demarche demarche = Demarche.inMemory();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Future<String>> askers = new ArrayList<>();

    @AfterEach
    void tidyUp() throws Exception {
        everybodyIsAnswered();
        clients.close();
        demarche.close();
    }

    @Test
    void oneClientAsksSoManyAtOnce() throws Exception {
        try (Admission admission = new Admission(demarche, limits(EACH, 10, 10, LONG, 2, 10, LONG))) {
            occupy(admission, "a", "a");

            HttpFailure refused = assertThrows(HttpFailure.class, () -> admission.run(from("a"), store -> "x"));
            assertEquals(429, refused.status());
            assertEquals("1", refused.headers().get("Retry-After"));
            assertEquals("x", admission.run(from("b"), store -> "x"));
        }
    }

    @Test
    void aClientWhoHasItsAnswersMayAskAgain() {
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
    void nobodyWaitsLongerThanThereIsPatience() throws Exception {
        try (Admission admission = new Admission(demarche, limits(EACH, 2, 10, SHORT, 10, 10, LONG))) {
            occupy(admission, "a", "b");

            HttpFailure refused = assertThrows(HttpFailure.class, () -> admission.run(from("c"), store -> "x"));
            assertEquals(503, refused.status());
            assertTrue(refused.headers().containsKey("Retry-After"));
        }
    }

    @Test
    void nobodyWaitsWhereManyWaitAlready() throws Exception {
        try (Admission admission = new Admission(demarche, limits(EACH, 1, 1, LONG, 10, 10, LONG))) {
            occupy(admission, "a");
            askers.add(clients.submit(() -> admission.run(from("b"), store -> "answered")));
            while (admission.waiting() < 1) {
                Thread.onSpinWait();
            }

            HttpFailure refused = assertThrows(HttpFailure.class, () -> admission.run(from("c"), store -> "x"));
            assertEquals(503, refused.status());
            everybodyIsAnswered();
        }
    }

    private void everybodyIsAnswered() throws Exception {
        end.countDown();
        for (Future<String> asker : askers) {
            assertEquals("answered", asker.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void madeUpQuestionsLeaveRoomForPages() throws Exception {
        AdmissionLimits limits = new AdmissionLimits(
                EACH, new ConcurrencyLimit.Size(2, 10, 10), new ConcurrencyLimit.Size(1, 10, 1), SHORT, 10, LONG);
        try (Admission admission = new Admission(demarche, limits)) {
            CountDownLatch in = new CountDownLatch(1);
            askers.add(clients.submit(() -> admission.runAdHoc(from("a"), store -> {
                in.countDown();
                return answerAtTheEnd();
            })));
            assertTrue(in.await(10, TimeUnit.SECONDS));

            assertEquals(429, status(() -> admission.runAdHoc(from("a"), store -> "x")));
            assertEquals(503, status(() -> admission.runAdHoc(from("b"), store -> "x")));
            assertEquals("x", admission.run(from("a"), store -> "x"));
        }
    }

    private static int status(Executable asking) {
        return assertThrows(HttpFailure.class, asking).status();
    }

    @Test
    void longQuestionsGiveWayWhereThereAreTooMany() throws Exception {
        demarche.update(SparqlRequest.of("INSERT DATA { GRAPH <g> { <a> <p> 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 } }"));
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o . ?p ?q ?r ."
                + " ?s ?t ?u . ?v ?w ?x . ?y ?z ?a1 . ?a2 ?a3 ?a4 }";
        try (Admission admission = new Admission(demarche, limits(EACH, 10, 10, LONG, 10, 0, SHORT))) {
            QueryException stopped =
                    assertThrows(QueryException.class, () -> admission.run(from("a"), store -> store.sparql(endless)));
            assertEquals(
                    ProblemCode.QUERY_TIMEOUT, stopped.problems().getFirst().code());
            assertTrue(stopped.getMessage().contains("other long ones"), stopped.getMessage());
        }
    }

    @Test
    void allQuestionsOfARequestTogetherHaveItsTime() {
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

    /** Lets clients ask, and goes on once all of them are let in; they are answered at the end of the test. */
    private void occupy(Admission admission, String... names) throws InterruptedException {
        CountDownLatch in = new CountDownLatch(names.length);
        for (String name : names) {
            askers.add(clients.submit(() -> admission.run(from(name), store -> {
                in.countDown();
                return answerAtTheEnd();
            })));
        }
        assertTrue(in.await(10, TimeUnit.SECONDS));
    }

    private String answerAtTheEnd() {
        try {
            end.await();
            return "answered";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AdmissionLimits limits(
            QueryLimits each, int running, int waiting, Duration patience, int ofOneClient, int slow, Duration soon) {
        ConcurrencyLimit.Size size = new ConcurrencyLimit.Size(running, waiting, ofOneClient);
        return new AdmissionLimits(each, size, size, patience, slow, soon);
    }

    private static Request from(String client) {
        return new Request("GET", "/", Parameters.NONE, Map.of(), RequestBody.EMPTY, client);
    }
}
