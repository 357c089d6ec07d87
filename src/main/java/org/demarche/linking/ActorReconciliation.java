package org.demarche.linking;

import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.cache.VersionedCache;
import org.demarche.wikidata.reconcile.ReconciliationService;

/** The reconciliation service for the actors of a store. It is created on first use and again after the store has changed. */
public final class ActorReconciliation implements Supplier<ReconciliationService> {

    private final Demarche demarche;
    private final String language;
    private final VersionedCache.Single<ReconciliationService> service = new VersionedCache.Single<>();

    /** @param language preferred language of names and descriptions */
    public ActorReconciliation(Demarche demarche, String language) {
        this.demarche = demarche;
        this.language = language;
    }

    @Override
    public ReconciliationService get() {
        return service.getOrLast(VersionedCache.orMinute(demarche.version()), () -> demarche.reconciliation(language));
    }
}
