package org.demarche.extract.stance;

import org.demarche.extract.text.Span;

/**
 * Why something was decided.
 *
 * @param words where in the text the words stand that told it
 * @param told what they told, in a few words
 */
public record StanceReason(Span words, String told) {}
