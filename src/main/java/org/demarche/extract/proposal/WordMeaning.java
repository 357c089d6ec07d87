package org.demarche.extract.proposal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where no encoder can run: how many of their longer words two texts share. */
final class WordMeaning implements Meaning {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");
    private static final int STEM = 6;

    private record Stems(Set<String> stems) implements Sense {}

    @Override
    public Sense of(String text) {
        return new Stems(WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> word.substring(0, Math.min(word.length(), STEM)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public double likeness(Sense one, Sense other) {
        Set<String> shared = new HashSet<>(((Stems) one).stems());
        shared.retainAll(((Stems) other).stems());
        int smaller =
                Math.min(((Stems) one).stems().size(), ((Stems) other).stems().size());
        return smaller == 0 ? 0 : (double) shared.size() / smaller;
    }

    @Override
    public double least() {
        return 0.5;
    }

    @Override
    public void close() {
        // Holds nothing that has to be given back.
    }
}
