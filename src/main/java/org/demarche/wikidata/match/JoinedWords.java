package org.demarche.wikidata.match;

import org.demarche.wikidata.name.Word;

/** Words that are separate in one name and joined in the other, compared as one word. */
final class JoinedWords {

    private static final double ALIKE = 0.6;

    private JoinedWords() {}

    static void match(WordAlignment one, WordAlignment other) {
        int open = one.open();
        int others = other.open();
        // They have already been compared word by word, so joining can only help if one name has more words.
        if (open == others || open == 0 || others == 0) {
            return;
        }
        double similarity = Word.alike(one.joined(), other.joined());
        if (similarity >= ALIKE) {
            one.raise(similarity);
            other.raise(similarity);
        }
    }
}
