package org.demarche.extract.document;

import org.demarche.extract.text.Span;

/**
 * Words that name a document: "Lissmark's reply", "a leaked memorandum of the Ministry of the Interior", "the letter".
 *
 * @param span where they stand, without an article or "its" in front
 * @param determiner the word in front, in lower case; empty where a possessive stands there
 * @param owner the name that a possessive in front gives, or else that after "of", "by" or "from"; empty if there is none
 * @param adjective a capitalised word before the noun that may tell of its author: "US reply"; empty if there is none
 * @param noun what it is, in lower case
 * @param leaked whether a word before the noun says that it was leaked
 */
record DocumentMention(Span span, String determiner, String owner, String adjective, String noun, boolean leaked) {

    /** Whether it is a bare noun, which names no document: "report has it that". */
    boolean isBare() {
        return owner.isEmpty() && adjective.isEmpty() && determiner.isEmpty();
    }

    /** Whether it can only mean a document that was spoken of before. */
    boolean pointsBack() {
        return owner.isEmpty() && adjective.isEmpty() && (determiner.equals("the") || determiner.equals("this"));
    }
}
