package org.demarche.network;

import java.time.LocalDateTime;

/**
 * A position as networks count it.
 *
 * @param row its row, such as its holder; empty if unknown
 * @param column its column, such as its target; empty if unknown
 * @param level index of its stance in the {@link LevelScale}; 0 if the scale has a single level
 * @param time when it was stated
 * @param document the document that states it: positions can be counted once per document
 */
public record NetworkPosition(String row, String column, int level, LocalDateTime time, String document) {

    /** The same position with rows and columns exchanged: targets by their actors. */
    public NetworkPosition transposed() {
        return new NetworkPosition(column, row, level, time, document);
    }

    boolean isComplete() {
        return !row.isEmpty() && !column.isEmpty();
    }
}
