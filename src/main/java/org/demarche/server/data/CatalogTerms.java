package org.demarche.server.data;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the vocabularies in which a server describes itself: SPARQL Service Description, VoID and DCAT. */
final class CatalogTerms {

    static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String VOID = "http://rdfs.org/ns/void#";
    static final String FORMATS = "http://www.w3.org/ns/formats/";
    static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node TITLE = iri("http://purl.org/dc/terms/title");
    static final Node DESCRIPTION = iri("http://purl.org/dc/terms/description");
    static final Node LICENSE = iri("http://purl.org/dc/terms/license");

    private CatalogTerms() {}

    static Node sd(String name) {
        return iri(SD + name);
    }

    static Node dcat(String name) {
        return iri(DCAT + name);
    }

    static Node dataset(String name) {
        return iri(VOID + name);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
