package org.demarche.store;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Names the states of a store while it is open: a different name for each state, and different names each time it is opened. */
final class StoreVersion {

    private final String opened = UUID.randomUUID().toString();
    private final AtomicLong changes = new AtomicLong();

    /** Call it after each change, before the change can be read. */
    void changed() {
        changes.incrementAndGet();
    }

    String name() {
        return opened + "-" + changes;
    }
}
