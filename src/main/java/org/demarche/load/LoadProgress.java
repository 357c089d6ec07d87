package org.demarche.load;

import java.util.Optional;

/**
 * The progress of reading a corpus.
 *
 * @param stage the current stage: {@code "codings"}, or a stage of building a new store after the last coding
 * @param files files read so far
 * @param positions positions in files without errors
 * @param done the completed part of the stage, in its own unit: bytes of the files on disk, or quads
 * @param total the value of {@code done} at the end; empty if unknown
 */
public record LoadProgress(String stage, int files, long positions, long done, Optional<Long> total) {}
