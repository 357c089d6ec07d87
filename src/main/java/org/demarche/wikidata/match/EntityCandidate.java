package org.demarche.wikidata.match;

import org.demarche.wikidata.KnownEntity;

/**
 * An entity that a mention might mean.
 *
 * @param entity the entity
 * @param score 0 to 100: of those with 90, nine in ten are right
 * @param features what the score comes from
 */
public record EntityCandidate(KnownEntity entity, double score, Features features) {}
