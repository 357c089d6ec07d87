package org.demarche.coding;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.Entities;
import org.demarche.model.Entity;
import org.demarche.model.IdSyntax;
import org.jspecify.annotations.Nullable;

/** The entities that a corpus file shares with the codings beside it, by id. */
public final class Registry {

    /** The registry of a corpus without a corpus file. */
    public static final Registry EMPTY = new Registry(Entities.NONE, null, Set.of(), true, false);

    private final Map<String, Entity> entities;
    private final @Nullable String base;
    private final boolean actorTargets;
    private final Set<String> sound;
    private final boolean complete;

    /**
     * @param sound ids of entities without errors
     * @param complete whether the corpus file defines no others
     * @param actorTargets whether positions may be about actors
     */
    private Registry(
            Entities entities, @Nullable String base, Set<String> sound, boolean complete, boolean actorTargets) {
        Map<String, Entity> map = new LinkedHashMap<>();
        entities.all().forEach(entity -> map.putIfAbsent(entity.id(), entity));
        this.entities = Collections.unmodifiableMap(map);
        this.base = base;
        this.sound = sound;
        this.complete = complete;
        this.actorTargets = actorTargets;
    }

    /** The registry of a corpus file. */
    public static Registry of(CorpusDescription corpus) {
        return new Registry(corpus.entities(), corpus.base(), ids(corpus), true, corpus.actorTargets());
    }

    /** The registry of a corpus file that may have errors. */
    public static Registry of(ReadResult read) {
        CorpusFile all = read.partial().map(PartialFile::all).orElse(null);
        if (all == null) {
            return new Registry(Entities.NONE, null, Set.of(), false, true);
        }
        boolean complete = !new Faults(read.problems()).hideEntities()
                && all.entities().all().allMatch(entity -> IdSyntax.isEntityId(entity.id()));
        Set<String> sound =
                read.partial().flatMap(PartialFile::sound).map(Registry::ids).orElse(Set.of());
        boolean actorTargets = all instanceof CorpusDescription corpus && corpus.actorTargets();
        return new Registry(
                all.entities(), IdSyntax.isBase(all.base()) ? all.base() : null, sound, complete, actorTargets);
    }

    private static Set<String> ids(CorpusFile file) {
        return file.entities().all().map(Entity::id).collect(Collectors.toSet());
    }

    /** Whether an id may name something that the corpus file defines, but what it names is not known because of an error there. */
    boolean isDoubtful(String id) {
        return entities.containsKey(id) ? !sound.contains(id) : !complete;
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
