package org.demarche.eval.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.Span;

/**
 * Scores attributions against those of annotators. A span is right if it has the same words. Attributions are paired one to one
 * where their contents share at least half of their words (Jaccard): {@code attribution}; {@code with source}: and the sources
 * share a word, or both have none; {@code whole}: all three parts have the same words.
 */
public final class AttributionScorer {

    private static final double LEAST_SHARED = 0.5;

    private final Map<String, PrecisionRecall> rates = new LinkedHashMap<>();

    /** Adds an article. */
    public void add(String text, List<Attribution> sought, List<Attribution> given) {
        TokenSets words = new TokenSets(text);
        add("source", spans(text, words, sought, given, Attribution::source));
        add("cue", spans(text, words, sought, given, Attribution::cue));
        add("content", spans(text, words, sought, given, Attribution::content));
        pairs(words, sought, given);
    }

    private void add(String what, PrecisionRecall rate) {
        rates.merge(what, rate, PrecisionRecall::plus);
    }

    private static PrecisionRecall spans(
            String text,
            TokenSets words,
            List<Attribution> sought,
            List<Attribution> given,
            Function<Attribution, List<Span>> role) {
        List<Span> right =
                sought.stream().flatMap(it -> role.apply(it).stream()).toList();
        List<Span> found =
                given.stream().flatMap(it -> role.apply(it).stream()).distinct().toList();
        Map<Object, Integer> left = new HashMap<>();
        right.forEach(span -> left.merge(key(text, words, span), 1, Integer::sum));
        int hits = 0;
        for (Span span : found) {
            Integer count = left.computeIfPresent(key(text, words, span), (key, value) -> value - 1);
            hits += count != null && count >= 0 ? 1 : 0;
        }
        return new PrecisionRecall(hits, found.size(), right.size());
    }

    /** The words; for a span without words, such as a colon, its position. */
    private static Object key(String text, TokenSets words, Span span) {
        BitSet set = words.of(List.of(span));
        return set.isEmpty() ? span.trimmed(text) : set;
    }

    private record Pair(double shared, Parts sought, Parts given) {}

    private record Parts(int number, BitSet source, BitSet cue, BitSet content) {
        static Parts of(int number, Attribution attribution, TokenSets words) {
            return new Parts(
                    number,
                    words.of(attribution.source()),
                    words.of(attribution.cue()),
                    words.of(attribution.content()));
        }

        boolean hasSourceOf(Parts other) {
            return (source.isEmpty() && other.source.isEmpty()) || source.intersects(other.source);
        }

        boolean isWhole(Parts other) {
            return source.equals(other.source) && cue.equals(other.cue) && content.equals(other.content);
        }
    }

    private void pairs(TokenSets words, List<Attribution> sought, List<Attribution> given) {
        BitSet usedSought = new BitSet();
        BitSet usedGiven = new BitSet();
        int paired = 0;
        int withSource = 0;
        int whole = 0;
        for (Pair pair : candidates(words, sought, given)) {
            if (!usedSought.get(pair.sought().number())
                    && !usedGiven.get(pair.given().number())) {
                usedSought.set(pair.sought().number());
                usedGiven.set(pair.given().number());
                paired++;
                withSource += pair.sought().hasSourceOf(pair.given()) ? 1 : 0;
                whole += pair.sought().isWhole(pair.given()) ? 1 : 0;
            }
        }
        add("attribution", new PrecisionRecall(paired, given.size(), sought.size()));
        add("with source", new PrecisionRecall(withSource, given.size(), sought.size()));
        add("whole", new PrecisionRecall(whole, given.size(), sought.size()));
    }

    private static List<Pair> candidates(TokenSets words, List<Attribution> sought, List<Attribution> given) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            Parts right = Parts.of(i, sought.get(i), words);
            for (int j = 0; j < given.size(); j++) {
                Parts found = Parts.of(j, given.get(j), words);
                double shared = jaccard(right.content(), found.content());
                if (shared >= LEAST_SHARED) {
                    pairs.add(new Pair(shared, right, found));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::shared)
                .reversed()
                .thenComparingInt(pair -> pair.sought().number())
                .thenComparingInt(pair -> pair.given().number()));
        return pairs;
    }

    private static double jaccard(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
    }

    /** The rates as a table. */
    public String table() {
        String lines = rates.entrySet().stream()
                .map(entry -> "%-12s %9.1f %6.1f %6.1f %6d %6d %6d"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().precision(),
                                entry.getValue().recall(),
                                entry.getValue().f1(),
                                entry.getValue().right(),
                                entry.getValue().given(),
                                entry.getValue().sought()))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        return "%-12s %9s %6s %6s %6s %6s %6s".formatted("", "precision", "recall", "F1", "right", "given", "sought")
                + "\n" + lines + "\n";
    }
}
