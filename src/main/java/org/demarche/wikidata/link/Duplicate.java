package org.demarche.wikidata.link;

/**
 * Two actors that may be the same.
 *
 * @param kept the actor to keep
 * @param other the actor to merge into it
 * @param score probability in percent
 * @param reason short explanation
 * @param mergeable whether the actor to keep is defined in the corpus file
 */
public record Duplicate(LinkableEntity kept, LinkableEntity other, double score, String reason, boolean mergeable) {}
