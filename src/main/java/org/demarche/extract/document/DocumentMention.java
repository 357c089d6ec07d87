package org.demarche.extract.document;

import org.demarche.extract.text.Span;

/**
 * A phrase that names a document: "Lissmark's reply", "a leaked memorandum of the Ministry of the Interior", "the letter".
 *
 * @param span the phrase without its determiner
 * @param determiner the word before the phrase in lower case; empty after a possessive
 * @param owner the name in a possessive before it, or else after "of", "by" or "from"; empty if there is none
 * @param adjective a capitalised word before the noun that may name the author: "US reply"; empty if there is none
 * @param noun its noun in lower case
 * @param leaked whether an adjective says that it was leaked
 */
record DocumentMention(Span span, String determiner, String owner, String adjective, String noun, boolean leaked) {

    /** Whether it is a bare noun, which names no document: "report has it that". */
    boolean isBare() {
        return owner.isEmpty() && adjective.isEmpty() && determiner.isEmpty();
    }

    /** Whether it can only refer to a document mentioned before. */
    boolean pointsBack() {
        return owner.isEmpty() && adjective.isEmpty() && (determiner.equals("the") || determiner.equals("this"));
    }
}
