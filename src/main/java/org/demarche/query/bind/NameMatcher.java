package org.demarche.query.bind;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.problem.Suggestions;
import org.demarche.query.bind.EntityLookup.Named;
import org.jspecify.annotations.Nullable;

/** Finds entities by their names, ignoring case, accents and spacing. It prepares the names once. */
public final class NameMatcher {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s-]+");

    /** Shorter words are close to too many others. */
    private static final int SHORTEST_SUGGESTED = 4;

    private final List<Folded> entities;
    private volatile @Nullable Typed typed;

    /** What people type: ids and names, and the names by their words. */
    private record Typed(List<String> whole, Map<String, String> byWord) {}

    private record Folded(Named entity, List<FoldedName> names) {}

    private record FoldedName(String text, Set<String> words) {

        static FoldedName of(String name) {
            String folded = fold(name);
            return new FoldedName(folded, wordsOf(folded));
        }
    }

    private NameMatcher(List<Folded> entities) {
        this.entities = List.copyOf(entities);
    }

    /** @param entities each once */
    static NameMatcher of(Collection<Named> entities) {
        return new NameMatcher(entities.stream()
                .map(entity -> new Folded(
                        entity, entity.names().stream().map(FoldedName::of).toList()))
                .toList());
    }

    /** Those of any of some classes. */
    NameMatcher ofAny(Collection<Node> classes) {
        return new NameMatcher(entities.stream()
                .filter(entity -> entity.entity().classes().stream().anyMatch(classes::contains))
                .toList());
    }

    /** How many entities there are. */
    int size() {
        return entities.size();
    }

    /** The entities of that name or, if there are none, those in one of whose names all its words stand. */
    List<Named> find(String text) {
        String wanted = fold(text);
        Set<String> wantedWords = wordsOf(wanted);
        if (wantedWords.isEmpty()) {
            return List.of();
        }
        List<Named> whole = matching(name -> name.text().equals(wanted));
        return whole.isEmpty() ? matching(name -> name.words().containsAll(wantedWords)) : whole;
    }

    private List<Named> matching(Predicate<FoldedName> test) {
        return entities.stream()
                .filter(entity -> entity.names().stream().anyMatch(test))
                .map(Folded::entity)
                .toList();
    }

    /**
     * The id or name that comes closest to a mistyped one, or else the name with the word that does, such as a surname.
     *
     * @param ids what people type for an entity; always the same
     */
    Optional<String> nearest(String text, Function<Node, String> ids) {
        Typed all = typed;
        if (all == null) {
            all = typed(ids);
            typed = all;
        }
        Map<String, String> byWord = all.byWord();
        return Suggestions.nearest(text, all.whole())
                .or(() -> Suggestions.nearest(text, byWord.keySet()).map(byWord::get));
    }

    private Typed typed(Function<Node, String> ids) {
        List<String> whole = entities.stream()
                .map(Folded::entity)
                .flatMap(entity -> Stream.concat(Stream.of(ids.apply(entity.entity())), entity.names().stream()))
                .toList();
        Map<String, String> byWord = new LinkedHashMap<>();
        whole.forEach(name -> BETWEEN_PARTS
                .splitAsStream(name)
                .filter(word -> word.length() >= SHORTEST_SUGGESTED)
                .forEach(word -> byWord.putIfAbsent(word, name)));
        return new Typed(whole, byWord);
    }

    private static Set<String> wordsOf(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SPACE.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
