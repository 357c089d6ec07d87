package org.demarche.wikidata;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A few entities in memory, looked through one by one. */
public final class MemoryEntities implements EntitySource {

    private final String name;
    private final List<Entity> entities;

    public MemoryEntities(String name, Collection<Entity> entities) {
        this.name = name;
        this.entities = List.copyOf(entities);
    }

    @Override
    public List<Entity> candidates(Mention mention, int most) {
        Set<String> wanted = Set.copyOf(Stream.concat(Stream.of(mention.name()), mention.otherNames().stream())
                .map(MemoryEntities::folded)
                .toList());
        return entities.stream()
                .filter(entity ->
                        mention.kinds().isEmpty() || mention.kinds().stream().anyMatch(entity.kinds()::contains))
                .filter(entity -> entity.names().map(MemoryEntities::folded).anyMatch(wanted::contains))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Entity> find(String id) {
        return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
    }

    @Override
    public List<Entity> suggest(String prefix, int most) {
        String wanted = folded(prefix);
        return entities.stream()
                .filter(entity -> entity.names().map(MemoryEntities::folded).anyMatch(name -> name.startsWith(wanted)))
                .limit(most)
                .toList();
    }

    @Override
    public boolean isA(String type, String superclass) {
        return type.equals(superclass);
    }

    @Override
    public Description description() {
        return new Description(name, entities.size(), "");
    }

    @Override
    public void close() {}

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
