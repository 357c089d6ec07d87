package org.demarche.store.remote;

import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The formats in which results are requested, and the media types under which servers send them. */
public enum AcceptedFormats {
    /** Answers to SELECT and ASK. */
    RESULTS("application/sparql-results+json, application/sparql-results+xml;q=0.8"),
    /** Answers to CONSTRUCT and DESCRIBE. JSON-LD is not among them, since it may ask for contexts elsewhere. */
    STATEMENTS("application/n-triples, text/turtle;q=0.8, application/rdf+xml;q=0.5");

    private final String header;

    AcceptedFormats(String header) {
        this.header = header;
    }

    /** The value of the header {@code Accept}. */
    String header() {
        return header;
    }

    /** @param mediaType in lower case, without parameters */
    Optional<Lang> format(String mediaType) {
        return switch (this) {
            case RESULTS -> results(mediaType);
            case STATEMENTS -> statements(mediaType);
        };
    }

    private static Optional<Lang> results(String mediaType) {
        return switch (mediaType) {
            case "application/sparql-results+json", "application/json" -> Optional.of(ResultSetLang.RS_JSON);
            case "application/sparql-results+xml", "application/xml", "text/xml" -> Optional.of(ResultSetLang.RS_XML);
            default -> Optional.empty();
        };
    }

    private static Optional<Lang> statements(String mediaType) {
        return switch (mediaType) {
            case "application/n-triples", "text/plain" -> Optional.of(Lang.NTRIPLES);
            case "text/turtle", "application/x-turtle" -> Optional.of(Lang.TURTLE);
            case "application/rdf+xml", "application/xml", "text/xml" -> Optional.of(Lang.RDFXML);
            default -> Optional.empty();
        };
    }
}
