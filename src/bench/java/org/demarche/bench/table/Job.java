package org.demarche.bench.table;

import java.util.List;
import java.util.function.Consumer;

/** Something to measure in a JVM of its own. */
interface Job {

    /**
     * Does it.
     *
     * @param arguments whatever the job needs
     * @param results takes each result, {@link Measured} or {@link Timing}, as soon as it is there
     */
    void run(List<String> arguments, Consumer<Object> results) throws Exception;
}
