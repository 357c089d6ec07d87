package org.demarche.query.bind;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.query.bind.EntityLookup.Named;

/** Finds entities by what they are called, without regard to case, accents and spacing. */
final class NameMatcher {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Collection<Named> entities;

    NameMatcher(Collection<Named> entities) {
        this.entities = entities;
    }

    /** The entities of that name or, if there are none, those in one of whose names all its words stand. */
    List<Named> find(String text) {
        String wanted = fold(text);
        Set<String> wantedWords = words(wanted);
        if (wantedWords.isEmpty()) {
            return List.of();
        }
        List<Named> whole = matching(wanted::equals);
        return whole.isEmpty() ? matching(name -> words(name).containsAll(wantedWords)) : whole;
    }

    private List<Named> matching(Predicate<String> test) {
        return entities.stream()
                .filter(entity -> entity.names().stream().map(NameMatcher::fold).anyMatch(test))
                .toList();
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SPACE.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
