package org.demarche.server.pages.read;

/**
 * A thing and what it is called.
 *
 * @param iri names it
 * @param name for people; what came from data
 */
public record EntityLabel(String iri, String name) {}
