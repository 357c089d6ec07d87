package org.demarche.extract.stance;

import org.demarche.extract.text.Span;

/**
 * A reason for a decision.
 *
 * @param words the span of the words
 * @param meaning what they show, a few words
 */
public record StanceReason(Span words, String meaning) {}
