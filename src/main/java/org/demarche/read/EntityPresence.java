package org.demarche.read;

import org.apache.jena.graph.Node;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;

/** Whether a store has anything to do with an entity. */
public final class EntityPresence {

    private static final PreparedQuery ANYTHING = new PreparedQuery(
            "SELECT ?property { { ?thing ?property ?value } UNION { ?subject ?property ?thing } } LIMIT 1");

    private EntityPresence() {}

    /** Whether the store states anything about an entity, or refers to it. */
    public static boolean of(Node entity, QueryEngine engine) {
        return !ANYTHING.rows(engine, "thing", entity).rows().isEmpty();
    }
}
