package org.demarche.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.demarche.problem.StoreException;

/** Says why a database cannot be opened, and what to do. */
final class OpenFailure {

    private OpenFailure() {}

    /** The exception to throw for another one. */
    static StoreException of(Path folder, Exception failure) {
        String store = "The store " + folder;
        if (mentions(failure, "Too many open files")) {
            return failed(
                    store + " cannot be opened: this process may not open enough files.",
                    "Allow more, for example with: ulimit -n 1024",
                    failure);
        }
        if (mentions(failure, "No space left") || mentions(failure, "quota exceeded")) {
            return failed(store + " cannot be opened: the disk is full.", "Free some space.", failure);
        }
        if (causes(failure).anyMatch(AccessDeniedException.class::isInstance)
                || mentions(failure, "Permission denied")
                || mentions(failure, "Operation not permitted")) {
            return failed(
                    store + " cannot be read: permission denied (" + failure.getMessage() + ").",
                    "Check the permissions of the folder and of its files.",
                    failure);
        }
        if (failure instanceof DBOpEnvException && (mentions(failure, "process") || mentions(failure, "a lock"))) {
            return failed(
                    store + " is in use by another process.",
                    "Wait until that has ended. (" + failure.getMessage() + ")",
                    failure);
        }
        return failed(
                store + " is damaged or incomplete: " + failure,
                "Restore a copy of it, or load its corpus into a new store.",
                failure);
    }

    private static StoreException failed(String message, String hint, Exception failure) {
        return new StoreException(message + System.lineSeparator() + "    " + hint, failure);
    }

    private static boolean mentions(Throwable failure, String words) {
        return causes(failure)
                .anyMatch(cause -> Objects.toString(cause.getMessage(), "").contains(words));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
