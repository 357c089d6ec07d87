package org.demarche.wikidata.client;

/**
 * A result of a search at Wikidata.
 *
 * @param id of the entity
 * @param label in the requested language, or another
 * @param description likewise, or empty
 */
public record SearchHit(String id, String label, String description) {}
