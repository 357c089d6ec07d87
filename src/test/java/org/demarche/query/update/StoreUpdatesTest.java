package org.demarche.query.update;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StoreUpdatesTest {

    private final StoreUpdates updates = new StoreUpdates();
    private final CancellationToken signal = new CancellationToken();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endUpdates() {
        end.countDown();
    }

    @Test
    void anUpdateThatWaitsForItsTurnCanBeStopped() throws Exception {
        startUpdating();
        signal.stop(Problem.of(ProblemCode.QUERY_TIMEOUT, "query", "stopped", ""));
        assertThrows(QueryException.class, () -> updates.inTurn(signal, () -> {}));
    }

    @Test
    void anUpdateThatIsGivenUpHoldsNoOtherUp() throws Exception {
        Thread first = startUpdating();
        updates.giveUp(first);
        updates.inTurn(signal, () -> {
            end.countDown();
            join(first);
            CancellationToken impatient = new CancellationToken();
            impatient.stop(Problem.of(ProblemCode.QUERY_TIMEOUT, "query", "stopped", ""));
            assertThrows(QueryException.class, () -> updates.inTurn(impatient, () -> {}), "this one has its turn");
        });
    }

    private Thread startUpdating() throws InterruptedException {
        CountDownLatch updating = new CountDownLatch(1);
        Thread thread = Thread.startVirtualThread(() -> updates.inTurn(new CancellationToken(), () -> {
            updating.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        updating.await();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
