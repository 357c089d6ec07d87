package org.demarche.linking;

import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.cache.VersionedCache;
import org.demarche.wikidata.reconcile.ReconciliationService;

/** The reconciliation service over the actors of a store: made when it is first asked for, and anew when the store has changed. */
public final class ActorReconciliation implements Supplier<ReconciliationService> {

    private final Demarche demarche;
    private final String language;
    private final VersionedCache.Single<ReconciliationService> service = new VersionedCache.Single<>();

    /** @param language in which names and descriptions are given first */
    public ActorReconciliation(Demarche demarche, String language) {
        this.demarche = demarche;
        this.language = language;
    }

    @Override
    public ReconciliationService get() {
        return service.getOrLast(VersionedCache.orMinute(demarche.version()), () -> demarche.reconciliation(language));
    }
}
