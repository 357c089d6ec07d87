package org.demarche.export;

import org.apache.jena.shared.PrefixMapping;
import org.demarche.vocabulary.Prefixes;

/** Terms of the vocabularies by their prefixed names, so that lists of them can be read. */
final class Names {

    private static final PrefixMapping PREFIXES = Prefixes.mapping();

    private Names() {}

    /** The IRI that a name such as {@code schema:NewsArticle} stands for. */
    static String iri(String prefixedName) {
        return PREFIXES.expandPrefix(prefixedName);
    }
}
