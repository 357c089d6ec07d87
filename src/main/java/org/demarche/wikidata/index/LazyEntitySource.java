package org.demarche.wikidata.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.jspecify.annotations.Nullable;

/** A source that is opened on first use, so that a server starts before it indexes what few clients need. */
public final class LazyEntitySource implements EntitySource {

    private final Supplier<EntitySource> source;
    private @Nullable EntitySource opened;

    /** @param source opens the source, at most once */
    public LazyEntitySource(Supplier<EntitySource> source) {
        this.source = source;
    }

    private synchronized EntitySource opened() {
        EntitySource entities = opened;
        if (entities == null) {
            entities = source.get();
            opened = entities;
        }
        return entities;
    }

    @Override
    public List<KnownEntity> candidates(Mention mention, int most) {
        return opened().candidates(mention, most);
    }

    @Override
    public Optional<KnownEntity> find(String id) {
        return opened().find(id);
    }

    @Override
    public List<KnownEntity> suggest(String prefix, int most) {
        return opened().suggest(prefix, most);
    }

    @Override
    public int frequency(String word) {
        return opened().frequency(word);
    }

    @Override
    public boolean isA(String type, String superclass) {
        return opened().isA(type, superclass);
    }

    @Override
    public Description description() {
        return opened().description();
    }

    /** Closes what was opened. */
    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
