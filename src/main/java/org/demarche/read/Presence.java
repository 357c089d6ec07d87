package org.demarche.read;

import org.apache.jena.graph.Node;
import org.demarche.query.LookUp;
import org.demarche.query.QueryEngine;

/** Whether a store has anything to do with a thing. */
public final class Presence {

    private static final LookUp ANYTHING =
            new LookUp("SELECT ?property { { ?thing ?property ?value } UNION { ?subject ?property ?thing } } LIMIT 1");

    private Presence() {}

    public static boolean of(Node thing, QueryEngine engine) {
        return !ANYTHING.rows(engine, "thing", thing).rows().isEmpty();
    }
}
