package org.demarche.extract.draft;

import org.demarche.extract.document.FoundDocument;

/**
 * A document that the article mentions.
 *
 * @param id its id in the corpus, or a new one
 * @param found what the article says about it
 * @param known whether it is in the corpus
 */
public record DraftDocument(String id, FoundDocument found, boolean known) {}
