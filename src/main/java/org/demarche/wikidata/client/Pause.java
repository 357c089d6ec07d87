package org.demarche.wikidata.client;

import java.time.Duration;

/** How a client waits. */
public interface Pause {

    /** Waits in earnest. */
    Pause REAL = duration -> Thread.sleep(duration);

    void sleep(Duration duration) throws InterruptedException;
}
