package org.demarche.wikidata.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.io.StopSignal;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;

/** Ranks candidates by probability. Thread-safe. */
final class Ranker {

    /** Frequent entities are prepared once. */
    private static final int PROFILES = 20_000;

    private final EntitySource source;
    private final Weights weights;
    private final WordWeights words;
    private final ContextEvidence context;
    private final Cache<String, PreparedEntity> profiles =
            Caffeine.newBuilder().maximumSize(PROFILES).executor(Runnable::run).build();

    Ranker(EntitySource source, Weights weights) {
        this.source = source;
        this.weights = weights;
        this.words = new WordWeights(source);
        this.context = new ContextEvidence(words, this::find);
    }

    PreparedMention prepare(Mention mention) {
        return new PreparedMention(mention, words);
    }

    /** An entity with its features. */
    record Judged(KnownEntity entity, Features features) {}

    /** The candidates with their scores, best first. */
    List<EntityCandidate> rank(PreparedMention mention, List<KnownEntity> entities) {
        List<Judged> judged = judge(mention, entities);
        double[] probabilities = probabilities(
                judged.stream()
                        .mapToDouble(one -> weights.utility(one.features()))
                        .toArray(),
                weights.absence(AbsenceFeature.of(mention)));
        return scored(mention, judged, probabilities);
    }

    private List<EntityCandidate> scored(PreparedMention mention, List<Judged> judged, double[] probabilities) {
        List<Integer> order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i])
                        .thenComparing(i -> judged.get(i).entity().id()))
                .toList();
        List<EntityCandidate> candidates = new ArrayList<>();
        for (int i : order) {
            // By the sort of the best one, so that scores are in the order of probabilities.
            NameMatchKind sort =
                    NameMatchKind.of(mention, judged.get(order.getFirst()).features());
            Judged one = judged.get(i);
            candidates.add(new EntityCandidate(one.entity(), weights.score(sort, probabilities[i]), one.features()));
        }
        return candidates;
    }

    List<Judged> judge(PreparedMention mention, List<KnownEntity> entities) {
        return entities.stream().map(entity -> judge(mention, entity)).toList();
    }

    private Judged judge(PreparedMention mention, KnownEntity entity) {
        StopSignal.check();
        PreparedEntity profile = profiles.get(entity.id(), id -> new PreparedEntity(entity, words));
        FeatureBuilder features = new FeatureBuilder();
        NameEvidence.add(mention, profile, features);
        context.add(mention, profile, features);
        return new Judged(entity, features.done());
    }

    private Optional<PreparedEntity> find(String id) {
        PreparedEntity known = profiles.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PreparedEntity> found = source.find(id).map(entity -> new PreparedEntity(entity, words));
        found.ifPresent(profile -> profiles.put(id, profile));
        return found;
    }

    /** The probability of each choice, including "none of them" (softmax). */
    static double[] probabilities(double[] utilities, double absence) {
        double most = absence;
        for (double utility : utilities) {
            most = Math.max(most, utility);
        }
        double sum = Math.exp(absence - most);
        double[] shares = new double[utilities.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(utilities[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
