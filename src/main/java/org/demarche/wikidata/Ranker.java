package org.demarche.wikidata;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Orders candidates by how likely they are what a mention means. */
final class Ranker {

    private final EntitySource source;

    Ranker(EntitySource source) {
        this.source = source;
    }

    /** The candidates with their scores, best first. */
    List<Candidate> rank(Mention mention, List<Entity> entities) {
        return entities.stream()
                .map(entity -> candidate(mention, entity))
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(c -> c.entity().id()))
                .toList();
    }

    private static Candidate candidate(Mention mention, Entity entity) {
        String wanted = folded(mention.name());
        double same = entity.names().map(Ranker::folded).anyMatch(wanted::equals) ? 1 : 0;
        return new Candidate(entity, 100 * same, new Features(Map.of(Feature.SAME_NAME, same)));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
    }

    EntitySource source() {
        return source;
    }
}
