package org.demarche.load;

/**
 * The result of verifying a store.
 *
 * @param graphs named graphs
 * @param articles coded articles, each in a graph of its own
 * @param quads statements in all of them
 * @param positions positions in them
 * @param problems number of problems reported to the listener
 */
public record Verification(long graphs, long articles, long quads, long positions, long problems) {}
