package org.demarche.eval.linking;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Training or held-out half of the test sets. The id of an entity alone decides, so that no entity is in both halves. */
public enum DataSplit {
    /** For learning weights. */
    LEARNING,
    /** For measuring only. */
    HELD_OUT;

    static DataSplit of(String entity) {
        CRC32 hash = new CRC32();
        hash.update(entity.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 2 == 0 ? LEARNING : HELD_OUT;
    }
}
