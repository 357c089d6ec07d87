package org.demarche.wikidata.match;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.wikidata.EntitySource;

/** Weights of words, from 0 to 1, by inverse document frequency in names. */
final class WordWeights {

    /** Minimum weight of a word. */
    private static final double LEAST = 0.02;
    /** Limit of the cache of word weights. */
    private static final int REMEMBERED = 200_000;
    /** Approximate number of names per entity. */
    private static final double NAMES_PER_ENTITY = 3;

    private final EntitySource source;
    private final Map<String, Double> known = new ConcurrentHashMap<>();

    WordWeights(EntitySource source) {
        this.source = source;
    }

    double of(String word) {
        Double weight = known.get(word);
        if (weight == null) {
            double logOfAll =
                    Math.log(2 + NAMES_PER_ENTITY * source.description().entities());
            weight = Math.max(LEAST, 1 - Math.log(1.0 + source.frequency(word)) / logOfAll);
            if (known.size() < REMEMBERED) {
                known.put(word, weight);
            }
        }
        return weight;
    }

    /** Weighted share of words that occur among others; 0 if there are none. */
    double share(Iterable<String> words, java.util.Set<String> others) {
        double sum = 0;
        double all = 0;
        for (String word : words) {
            double weight = of(word);
            all += weight;
            sum += others.contains(word) ? weight : 0;
        }
        return all == 0 ? 0 : sum / all;
    }
}
