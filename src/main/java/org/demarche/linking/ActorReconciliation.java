package org.demarche.linking;

import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.wikidata.reconcile.ReconciliationService;
import org.jspecify.annotations.Nullable;

/** The reconciliation service over the actors of a store: made when it is first asked for, and anew when the store has changed. */
public final class ActorReconciliation implements Supplier<ReconciliationService> {

    private final Demarche demarche;
    private final String language;
    private Optional<String> version = Optional.empty();
    private @Nullable ReconciliationService service;

    /** @param language in which names and descriptions are given first */
    public ActorReconciliation(Demarche demarche, String language) {
        this.demarche = demarche;
        this.language = language;
    }

    @Override
    public synchronized ReconciliationService get() {
        Optional<String> now = demarche.version();
        ReconciliationService known = service;
        if (known == null || !now.equals(version)) {
            known = demarche.reconciliation(language);
            service = known;
            version = now;
        }
        return known;
    }
}
