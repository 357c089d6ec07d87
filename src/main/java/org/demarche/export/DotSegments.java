package org.demarche.export;

import java.util.regex.Pattern;

/**
 * IRIs with dot segments, such as {@code http://example.org/a/../b}: legal, but resolved by readers of Turtle and RDF/XML to
 * another IRI (RFC 3986 section 5.2.2).
 */
final class DotSegments {

    private static final Pattern OCCUR =
            Pattern.compile("[^:/?#]+:(//[^/?#]*+)?+([^?#]*/)?\\.\\.?([/?#].*)?", Pattern.DOTALL);

    private DotSegments() {}

    static boolean occurIn(String iri) {
        return OCCUR.matcher(iri).matches();
    }
}
