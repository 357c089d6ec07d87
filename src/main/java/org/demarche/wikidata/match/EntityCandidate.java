package org.demarche.wikidata.match;

import org.demarche.wikidata.KnownEntity;

/**
 * A candidate entity for a mention.
 *
 * @param entity the entity
 * @param score probability in percent: of a hundred candidates with a score of 90, about ninety are right
 * @param features the features behind the score
 */
public record EntityCandidate(KnownEntity entity, double score, Features features) {}
