package org.demarche.wikidata.facts;

import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Prefixes;
import org.demarche.wikidata.PropertyIds;

/** The terms of Wikidata's own RDF that facts use, so that a query that works there works here. */
final class WikidataTerms {

    static final Node COUNTRY = direct(PropertyIds.COUNTRY);
    static final Node MEMBER_OF = direct(PropertyIds.MEMBER_OF);
    static final Node COORDINATES = direct(PropertyIds.COORDINATES);
    static final Node POSITION_HELD = term("p", PropertyIds.POSITION_HELD);
    static final Node POSITION = term("ps", PropertyIds.POSITION_HELD);
    static final Node START = term("pq", PropertyIds.START);
    static final Node END = term("pq", PropertyIds.END);

    /** Every property that a fact may have. */
    static final List<Node> PROPERTIES =
            List.of(ExternalTerms.LABEL, COUNTRY, MEMBER_OF, COORDINATES, POSITION_HELD, POSITION, START, END);

    static final RDFDatatype WKT =
            TypeMapper.getInstance().getSafeTypeByName("http://www.opengis.net/ont/geosparql#wktLiteral");

    private WikidataTerms() {}

    /** An entity; its id must have been checked. */
    static Node entity(String id) {
        return term("wd", id);
    }

    private static Node direct(String property) {
        return term("wdt", property);
    }

    private static Node term(String prefix, String name) {
        return NodeFactory.createURI(Prefixes.MAP.get(prefix) + name);
    }
}
