package org.demarche.http;

import java.time.Duration;

/** How a client waits. */
public interface Sleeper {

    /** Really waits. */
    Sleeper REAL = duration -> Thread.sleep(duration);

    void sleep(Duration duration) throws InterruptedException;
}
