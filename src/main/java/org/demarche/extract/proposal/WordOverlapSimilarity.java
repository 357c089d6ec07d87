package org.demarche.extract.proposal;

import java.util.HashSet;
import java.util.Set;

/** Compares texts by their longer words, for platforms without an encoder. */
final class WordOverlapSimilarity implements TextSimilarity {

    private record Words(Set<String> stems) implements Sense {}

    @Override
    public Sense of(String text) {
        return new Words(Stems.of(text));
    }

    @Override
    public double similarity(Sense one, Sense other) {
        Set<String> shared = new HashSet<>(((Words) one).stems());
        shared.retainAll(((Words) other).stems());
        int smaller =
                Math.min(((Words) one).stems().size(), ((Words) other).stems().size());
        return smaller == 0 ? 0 : (double) shared.size() / smaller;
    }

    @Override
    public double least() {
        return 0.5;
    }

    @Override
    public double leastLead() {
        return 0.1;
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
