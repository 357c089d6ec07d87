package org.demarche.extract.draft;

/**
 * A proposal that is not in the corpus yet.
 *
 * @param id short id, made of its label
 * @param label a phrase of the text
 */
public record NewProposal(String id, String label) {}
