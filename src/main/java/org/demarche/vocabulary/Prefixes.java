package org.demarche.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes that queries, exports and prefixed names on the command line share. */
public final class Prefixes {

    /** Where data is named unless a corpus names its own base. */
    public static final String DEFAULT_BASE = "https://w3id.org/demarche/id/";

    /** Prefix to namespace, in the order in which exports declare them. */
    public static final Map<String, String> MAP = map();

    private Prefixes() {}

    /** The same prefixes as Jena takes them. */
    public static PrefixMapping mapping() {
        return PrefixMapping.Factory.create().setNsPrefixes(MAP).lock();
    }

    private static Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("dem", Vocabulary.NS);
        map.put("dcterms", "http://purl.org/dc/terms/");
        map.put("foaf", "http://xmlns.com/foaf/0.1/");
        map.put("oa", "http://www.w3.org/ns/oa#");
        map.put("org", "http://www.w3.org/ns/org#");
        map.put("prov", "http://www.w3.org/ns/prov#");
        map.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        map.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        map.put("schema", "http://schema.org/");
        map.put("skos", "http://www.w3.org/2004/02/skos/core#");
        map.put("void", "http://rdfs.org/ns/void#");
        map.put("wd", "http://www.wikidata.org/entity/");
        map.put("wdt", "http://www.wikidata.org/prop/direct/");
        map.put("p", "http://www.wikidata.org/prop/");
        map.put("ps", "http://www.wikidata.org/prop/statement/");
        map.put("pq", "http://www.wikidata.org/prop/qualifier/");
        map.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(map);
    }
}
