package org.demarche.server.pages.read;

/**
 * An entity and its name.
 *
 * @param iri its IRI
 * @param name untrusted text from the data
 */
public record EntityLabel(String iri, String name) {}
