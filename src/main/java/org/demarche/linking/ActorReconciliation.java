package org.demarche.linking;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.cache.BackgroundValue;
import org.demarche.io.StopSignal;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.demarche.wikidata.reconcile.ReconciliationService;

/**
 * The reconciliation service for the actors of a store. It is created on first use, in the background, and again after the store has
 * changed; meanwhile there is the previous one.
 */
public final class ActorReconciliation implements Supplier<ReconciliationService>, AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(500);

    private final CancellationToken stop = new CancellationToken();
    private final BackgroundValue<ReconciliationService> service;

    /** @param language preferred language of names and descriptions */
    public ActorReconciliation(Demarche demarche, String language) {
        Demarche reader = demarche.within(QueryLimits.DEFAULT, stop);
        this.service =
                new BackgroundValue<>("demarche-actors", demarche::version, () -> reader.reconciliation(language));
    }

    /** The service. The first callers wait for it until they are {@linkplain StopSignal asked to stop}. */
    @Override
    public ReconciliationService get() {
        Optional<ReconciliationService> found = Optional.empty();
        while (found.isEmpty()) {
            StopSignal.check();
            found = service.within(WAIT).or(service::latest);
        }
        return found.get();
    }

    @Override
    public void close() {
        stop.stop(Problem.of(ProblemCode.QUERY_TIMEOUT, "query", "the server is being stopped", ""));
        service.close();
    }
}
