package org.demarche.wikidata;

import java.util.List;
import org.demarche.wikidata.name.Word;

/** Words that are written apart in one name and together in another: what each lacks alone they may have as one. */
final class JoinedWords {

    private static final double MATCHED = 0.7;
    private static final double ALIKE = 0.6;

    private JoinedWords() {}

    static void match(List<Word> wanted, double[] wantedBest, List<Word> given, double[] givenBest) {
        String one = unmatched(wanted, wantedBest);
        String other = unmatched(given, givenBest);
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        double similarity = Word.alike(one, other);
        if (similarity >= ALIKE) {
            raise(wanted, wantedBest, similarity);
            raise(given, givenBest, similarity);
        }
    }

    private static String unmatched(List<Word> words, double[] best) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < best.length; i++) {
            if (isOpen(words.get(i), best[i])) {
                joined.append(words.get(i).text());
            }
        }
        return joined.toString();
    }

    private static boolean isOpen(Word word, double best) {
        return best < MATCHED && (word.sort() == Word.Sort.PLAIN || word.sort() == Word.Sort.NUMBER);
    }

    private static void raise(List<Word> words, double[] best, double similarity) {
        for (int i = 0; i < best.length; i++) {
            if (isOpen(words.get(i), best[i])) {
                best[i] = Math.max(best[i], similarity);
            }
        }
    }
}
