package org.demarche.model;

/**
 * A file of a corpus: the coding of an article, the description of the corpus with what its articles share, or its links.
 */
public sealed interface CorpusFile permits Coding, CorpusDescription, JudgedLinks {

    /** What every short id is relative to: an absolute IRI that ends with a slash. */
    String base();

    /** Short id of the article, the corpus or the links, which names the file's graph. */
    String id();

    /** What the file defines besides. */
    Entities entities();
}
