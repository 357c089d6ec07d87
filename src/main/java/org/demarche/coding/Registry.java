package org.demarche.coding;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.CorpusDescription;
import org.demarche.model.Entity;
import org.jspecify.annotations.Nullable;

/** The entities that a corpus file shares with the codings beside it, by id. */
public final class Registry {

    /** The registry of a corpus without a corpus file. */
    public static final Registry EMPTY = new Registry(null);

    private final Map<String, Entity> entities;
    private final @Nullable String base;
    private final boolean actorTargets;

    private Registry(@Nullable CorpusDescription corpus) {
        Map<String, Entity> map = new LinkedHashMap<>();
        if (corpus != null) {
            corpus.entities().all().forEach(entity -> map.putIfAbsent(entity.id(), entity));
        }
        this.entities = Collections.unmodifiableMap(map);
        this.base = corpus == null ? null : corpus.base();
        this.actorTargets = corpus != null && corpus.actorTargets();
    }

    /** The registry of a corpus file. */
    public static Registry of(CorpusDescription corpus) {
        return new Registry(corpus);
    }

    Optional<Entity> find(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** The base that codings must share to refer to the registry; empty if any base is allowed. */
    Optional<String> base() {
        return Optional.ofNullable(base);
    }

    /** What a position may be about: also an actor, if the corpus file says so. */
    Set<ReferenceKind> targets() {
        return actorTargets ? ReferenceKind.TARGET_OR_ACTOR : ReferenceKind.TARGET;
    }

    Collection<String> ids() {
        return entities.keySet();
    }
}
