package org.demarche.coding;

import java.util.Optional;
import org.demarche.model.CorpusFile;

/**
 * What was read of a file with errors, so that one round of checking finds all of its problems.
 *
 * @param all everything, with a placeholder for each value that has an error
 * @param sound a file of the same id without any placeholder: without the entities and positions that have an error, or that refer
 *     to one that has; empty if nothing can be said about the rest
 */
public record PartialFile(CorpusFile all, Optional<CorpusFile> sound) {}
