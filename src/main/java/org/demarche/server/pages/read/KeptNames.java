package org.demarche.server.pages.read;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.demarche.Demarche;
import org.jspecify.annotations.Nullable;

/**
 * The index of names, made when it is first wanted and again when the store has changed. Those who want it while it is made again
 * get the last one: a name that is a second old does no harm.
 */
final class KeptNames {

    /** How long an index is good for if the store cannot tell whether it has changed. */
    private static final Duration UNKNOWN = Duration.ofMinutes(1);

    private final Demarche demarche;
    private final Function<Demarche, PageReader> reader;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Kept kept;

    private record Kept(String version, EntityIndex index) {}

    KeptNames(Demarche demarche, Function<Demarche, PageReader> reader) {
        this.demarche = demarche;
        this.reader = reader;
    }

    EntityIndex get() {
        String version = version(demarche.version());
        Kept last = kept;
        if (last != null && last.version().equals(version)) {
            return last.index();
        }
        if (last != null && !making.tryLock()) {
            return last.index();
        }
        if (!making.isHeldByCurrentThread()) {
            making.lock();
        }
        try {
            return made(version);
        } finally {
            making.unlock();
        }
    }

    private EntityIndex made(String version) {
        Kept last = kept;
        if (last != null && last.version().equals(version)) {
            return last.index();
        }
        PageReader reads = reader.apply(demarche);
        EntityIndex index = EntityIndex.of(reads.rows("things"), reads.rows("names"));
        kept = new Kept(version, index);
        return index;
    }

    private static String version(Optional<String> named) {
        return named.orElseGet(() -> "at " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) / UNKNOWN.toMillis());
    }
}
