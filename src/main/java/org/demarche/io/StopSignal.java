package org.demarche.io;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the code that starts work in a thread stop it. Interrupting the thread would do so, too, but would close the files that a database
 * reads at that moment.
 */
public final class StopSignal {

    private static final ThreadLocal<@Nullable Runnable> CHECK = new ThreadLocal<>();

    private StopSignal() {}

    /**
     * Runs work in this thread.
     *
     * @param check throws when it is time to stop
     */
    public static <T> T during(Runnable check, Supplier<T> work) {
        Runnable outer = CHECK.get();
        CHECK.set(check);
        try {
            return work.get();
        } finally {
            CHECK.set(outer);
        }
    }

    /** Long-running work calls this from time to time. Throws when it is time to stop. */
    public static void check() {
        Runnable check = CHECK.get();
        if (check != null) {
            check.run();
        }
    }
}
