package org.demarche.query.bind;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.demarche.cache.VersionedCache;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.vocabulary.Vocabulary;

/**
 * The names of the entities of a store, read once for each version of it: to find an entity by its name, or to suggest one for a name that
 * does not exist, takes all of them.
 */
public final class KeptNames {

    private static final int MOST_ENTITIES = 500_000;

    /** All that have names: positions have only ids. */
    private static final Set<Node> ALL = ParameterType.RESOURCE.classes().stream()
            .filter(type -> !type.equals(Vocabulary.POSITION))
            .collect(Collectors.toUnmodifiableSet());

    private final VersionedCache<Set<Node>, NameMatcher> names =
            VersionedCache.ofWeight(MOST_ENTITIES, NameMatcher::size);

    /**
     * Looks up in a store, and names here.
     *
     * @param version of the store, read before the store is
     * @param waiting waits for names that another thread is reading; may give up with an exception
     */
    public EntityLookup of(
            EntityLookup store,
            Optional<String> version,
            Function<CompletableFuture<NameMatcher>, NameMatcher> waiting) {
        return new EntityLookup() {
            @Override
            public Set<Node> classesOf(Node entity) {
                return store.classesOf(entity);
            }

            @Override
            public Set<Node> sameAs(Node other) {
                return store.sameAs(other);
            }

            @Override
            public NameMatcher named(Collection<Node> classes) {
                Set<Node> wanted = Set.copyOf(classes);
                return wanted.equals(ALL)
                        ? names.get(version, ALL, () -> store.named(ALL), waiting)
                        : names.get(version, wanted, () -> named(ALL).ofAny(wanted), waiting);
            }
        };
    }
}
