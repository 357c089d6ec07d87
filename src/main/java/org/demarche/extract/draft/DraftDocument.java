package org.demarche.extract.draft;

import org.demarche.extract.document.FoundDocument;

/**
 * A document that the article speaks of.
 *
 * @param id the corpus' own id, or a new one made of its words
 * @param found what the article says of it
 * @param known whether the corpus has it
 */
public record DraftDocument(String id, FoundDocument found, boolean known) {}
