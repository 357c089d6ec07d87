package org.demarche.imports.corpus;

import java.nio.file.Path;

/**
 * Where an import goes.
 *
 * @param folder of the corpus, which is created if it does not exist
 * @param base the base of the ids of a new corpus
 * @param title the title of a new corpus
 * @param language the language of the source's texts and names
 * @param source what the source is called, where it does not say who coded it
 * @param replace whether files that differ from what the source gives are replaced
 * @param dryRun whether nothing is written
 */
public record CorpusTarget(
        Path folder, String base, String title, String language, String source, boolean replace, boolean dryRun) {}
