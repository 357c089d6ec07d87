package org.demarche.server.recommend;

import java.util.Optional;
import org.demarche.extract.text.Span;

/**
 * A suggested value of a feature of an annotation.
 *
 * @param span the words to annotate, in UTF-16 units
 * @param label the value
 * @param score confidence from 0 to 1; empty if unknown
 * @param explanation the reason, a few words
 */
record Suggestion(Span span, String label, Optional<Double> score, String explanation) {}
