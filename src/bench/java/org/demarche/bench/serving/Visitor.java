package org.demarche.bench.serving;

import org.demarche.bench.serving.Wire.Reply;

/** Sends one request after another. */
@FunctionalInterface
interface Visitor {

    /** Sends the next request, and reads its answer. */
    Reply visit(Wire wire) throws InterruptedException;
}
