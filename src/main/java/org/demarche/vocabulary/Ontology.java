package org.demarche.vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.demarche.io.Resources;

/** The ontology that the product carries. */
public final class Ontology {

    private Ontology() {}

    /** Its statements, read again at each call. */
    public static Graph graph() {
        return RDFParser.create()
                .source(Resources.open("/ontology/demarche.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();
    }
}
