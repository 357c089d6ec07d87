package org.demarche.extract.draft;

/**
 * A proposal that the corpus does not have.
 *
 * @param id a short id made of its words
 * @param label its words in the text, shortened
 */
public record NewProposal(String id, String label) {}
