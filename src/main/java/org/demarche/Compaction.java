package org.demarche;

/**
 * What a compaction did.
 *
 * @param before bytes of the store's files before it
 * @param after bytes of them now
 */
public record Compaction(long before, long after) {}
