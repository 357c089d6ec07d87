package org.demarche.wikidata.link;

/**
 * Two actors that may be one.
 *
 * @param kept the one that would be kept
 * @param other the one that would be merged into it
 * @param score how likely it is, from 0 to 100
 * @param reason why, in a few words
 * @param mergeable whether the corpus file defines the one that would be kept
 */
public record Duplicate(LinkableEntity kept, LinkableEntity other, double score, String reason, boolean mergeable) {}
