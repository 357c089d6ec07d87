package org.demarche.load;

/**
 * What checking a store found.
 *
 * @param graphs named graphs
 * @param articles coded articles, each in a graph of its own
 * @param quads statements in all of them
 * @param positions positions in them
 * @param problems how many problems the listener was told
 */
public record Verification(long graphs, long articles, long quads, long positions, long problems) {}
