package org.demarche.coding;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.CorpusDescription;
import org.demarche.model.Entity;
import org.jspecify.annotations.Nullable;

/** What a corpus file shares with the codings beside it: entities by their ids. */
public final class Registry {

    /** The registry of a corpus without a corpus file. */
    public static final Registry EMPTY = new Registry(null);

    private final Map<String, Entity> entities;
    private final @Nullable String base;

    private Registry(@Nullable CorpusDescription corpus) {
        Map<String, Entity> map = new LinkedHashMap<>();
        if (corpus != null) {
            corpus.entities().all().forEach(entity -> map.putIfAbsent(entity.id(), entity));
        }
        this.entities = Collections.unmodifiableMap(map);
        this.base = corpus == null ? null : corpus.base();
    }

    /** The registry that a corpus file holds. */
    public static Registry of(CorpusDescription corpus) {
        return new Registry(corpus);
    }

    Optional<Entity> find(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** The base that codings must share in order to refer to the registry; empty where anything goes. */
    Optional<String> base() {
        return Optional.ofNullable(base);
    }

    Collection<String> ids() {
        return entities.keySet();
    }
}
