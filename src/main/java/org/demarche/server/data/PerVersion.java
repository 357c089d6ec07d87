package org.demarche.server.data;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what takes long to find out, for as long as the store stays as it is. */
final class PerVersion<T> {

    private @Nullable Known<T> known;

    private record Known<T>(String version, T value) {}

    /** What is known of a version of the store. */
    synchronized Optional<T> known(Optional<String> version) {
        Known<T> last = known;
        return last != null && version.filter(last.version()::equals).isPresent()
                ? Optional.of(last.value())
                : Optional.empty();
    }

    /**
     * What is known, or is found out now; others who want to know wait meanwhile.
     *
     * @param version of the store, before it is asked; if empty, nothing is kept
     */
    synchronized T get(Optional<String> version, Supplier<T> finding) {
        return known(version).orElseGet(() -> {
            T found = finding.get();
            known = version.map(name -> new Known<>(name, found)).orElse(null);
            return found;
        });
    }
}
