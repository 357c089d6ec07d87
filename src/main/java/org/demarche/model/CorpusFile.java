package org.demarche.model;

/** A file of a corpus: the coding of an article, or the description of the corpus with what its articles share. */
public sealed interface CorpusFile permits Coding, CorpusDescription {

    /** What every short id is relative to: an absolute IRI that ends with a slash. */
    String base();

    /** Short id of the article or the corpus, which names the file's graph. */
    String id();

    /** What the file defines besides. */
    Entities entities();
}
