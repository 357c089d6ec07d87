package org.demarche.server.http;

import java.util.concurrent.atomic.AtomicLong;

/** Bounds the memory of large responses that wait until slow clients have read them. */
final class SendingMemory {

    /** Smaller responses are not counted: the number of threads bounds them. */
    private static final int LARGE = 1 << 20;

    private final long maxBytes;
    private final AtomicLong reserved = new AtomicLong();

    /** @param maxBytes how many bytes all large responses together may take */
    SendingMemory(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Reserves memory for a response; false if not enough is left. */
    boolean reserve(int bytes) {
        if (bytes >= LARGE && reserved.addAndGet(bytes) > maxBytes) {
            reserved.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** Releases what was reserved. */
    void release(int bytes) {
        if (bytes >= LARGE) {
            reserved.addAndGet(-bytes);
        }
    }
}
