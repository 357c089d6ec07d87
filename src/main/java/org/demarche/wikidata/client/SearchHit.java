package org.demarche.wikidata.client;

/**
 * What a search at Wikidata finds.
 *
 * @param id of the entity
 * @param label in the language asked for, or another
 * @param description likewise, or empty
 */
public record SearchHit(String id, String label, String description) {}
