package org.demarche.extract.proposal;

/**
 * A proposal or document that a passage may be about.
 *
 * @param id its short id
 * @param label its label or title
 * @param similarity from 0 to 1
 */
public record TargetCandidate(String id, String label, double similarity) {}
