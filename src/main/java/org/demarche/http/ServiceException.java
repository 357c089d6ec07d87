package org.demarche.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A service that could not be reached, or gave no usable response; the message says which and what to do. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        LASTING,
        PASSING,
        MISSING
    }

    private final Kind kind;
    private final @Nullable Duration wait;

    private ServiceException(String message, Kind kind, @Nullable Duration wait, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.wait = wait;
    }

    /** A failure that a retry would not fix. */
    public static ServiceException lasting(String message) {
        return new ServiceException(message, Kind.LASTING, null, null);
    }

    /** The same with its cause. */
    public static ServiceException lasting(String message, Throwable cause) {
        return new ServiceException(message, Kind.LASTING, null, cause);
    }

    /** A failure that may be over when the request is repeated. */
    public static ServiceException passing(String message, @Nullable Throwable cause) {
        return new ServiceException(message, Kind.PASSING, null, cause);
    }

    /** The same, where the service says how long to wait. */
    static ServiceException passing(String message, Duration wait) {
        return new ServiceException(message, Kind.PASSING, wait, null);
    }

    /** What was asked for does not exist there. */
    static ServiceException missing(String message) {
        return new ServiceException(message, Kind.MISSING, null, null);
    }

    /** Whether asking again later may help. */
    public boolean isTemporary() {
        return kind == Kind.PASSING;
    }

    /** Whether the service answers, and says that it does not have what was asked for. */
    public boolean isMissing() {
        return kind == Kind.MISSING;
    }

    @Nullable Duration waitAsked() {
        return wait;
    }
}
