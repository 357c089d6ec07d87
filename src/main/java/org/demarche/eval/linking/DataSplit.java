package org.demarche.eval.linking;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A part of the test sets. All names of an entity are in the same part, and it is by the entity's id alone which one that is, so that
 * nothing that was learned of an entity is measured by another of its names.
 */
public enum DataSplit {
    /** Weights are learned from these. */
    LEARNING,
    /** These are for measuring only. */
    HELD_OUT;

    static DataSplit of(String entity) {
        CRC32 hash = new CRC32();
        hash.update(entity.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 2 == 0 ? LEARNING : HELD_OUT;
    }
}
