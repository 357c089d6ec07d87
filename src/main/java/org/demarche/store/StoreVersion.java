package org.demarche.store;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Names the states that a store goes through while it is open: another name for each, and other names each time. */
final class StoreVersion {

    private final String opened = UUID.randomUUID().toString();
    private final AtomicLong changes = new AtomicLong();

    /** To be called after each change, before anybody can read it. */
    void changed() {
        changes.incrementAndGet();
    }

    String name() {
        return opened + "-" + changes;
    }
}
