package org.demarche.load;

import java.util.Optional;

/**
 * How far the work on a corpus has come.
 *
 * @param stage what is being done: {@code "codings"}, or what a new store still needs after the last of them
 * @param files codings read so far
 * @param positions positions in those without errors
 * @param done how much of the stage is done, in its own unit: bytes of the corpus' files as they are on disk, or quads
 * @param total what {@code done} will be at the end; empty if it is not known
 */
public record LoadProgress(String stage, int files, long positions, long done, Optional<Long> total) {}
