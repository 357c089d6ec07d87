package org.demarche.extract.llm;

import java.util.Optional;
import org.demarche.extract.attribution.Attribution;

/**
 * A position that a model found, in words that the text has.
 *
 * @param attribution the holder as the source, and the quotations as the content; no cue
 * @param statedBy the same quotations with the speaker as the source, if the holder does not speak
 * @param reading what the model reads from them
 */
public record ModelStatement(Attribution attribution, Optional<Attribution> statedBy, ModelReading reading) {}
