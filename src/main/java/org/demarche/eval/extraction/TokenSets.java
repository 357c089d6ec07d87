package org.demarche.eval.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;

/** Numbers the words of a text, so that spans compare without punctuation and white space at their ends. */
final class TokenSets {

    private static final Pattern WORD =
            Pattern.compile("[\\w\\p{L}\\p{M}]+(?:[’'-][\\w\\p{L}\\p{M}]+)*", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Span> words = new ArrayList<>();

    TokenSets(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Span(word.start(), word.end()));
        }
    }

    /** The numbers of the words that spans touch. */
    BitSet of(List<Span> spans) {
        BitSet set = new BitSet();
        for (Span span : spans) {
            for (int i = firstEndingAfter(span.start());
                    i < words.size() && words.get(i).start() < span.end();
                    i++) {
                set.set(i);
            }
        }
        return set;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
