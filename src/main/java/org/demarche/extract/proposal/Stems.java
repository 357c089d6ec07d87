package org.demarche.extract.proposal;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The longer words of a text, cut to their first letters, so that "tolls" and "toll" are the same. */
final class Stems {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");
    private static final int LONGEST = 6;

    private Stems() {}

    /** The stems in alphabetical order, so that sums over them are the same in every run. */
    static Set<String> of(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(Stems::cut)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String cut(String word) {
        String one = word.endsWith("s") && !word.endsWith("ss") && word.length() > 4
                ? word.substring(0, word.length() - 1)
                : word;
        return one.substring(0, Math.min(one.length(), LONGEST));
    }
}
