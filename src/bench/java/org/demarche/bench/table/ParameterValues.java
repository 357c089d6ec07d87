package org.demarche.bench.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.Person;
import org.demarche.model.Position;
import org.demarche.model.Proposal;
import org.demarche.model.State;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryParameter;

/**
 * Values for parameters, drawn by their frequency in the corpus: an actor with a thousand times as many positions as another is drawn a
 * thousand times as often. The same seed gives the same values.
 */
final class ParameterValues {

    private static final int ARTICLES = 2_000;
    private static final int RANKS = 10;

    private final Map<ParameterType, List<String>> values = new HashMap<>();
    private final Map<ParameterType, List<String>> mostFrequent = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Map<String, Proposal> proposals = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    /** @param articles number of articles in the corpus */
    ParameterValues(CorpusMaker maker, int articles, long seed) {
        CorpusDescription corpus = maker.description();
        corpus.entities().proposals().forEach(proposal -> proposals.put(proposal.id(), proposal));
        corpus.entities().actors().forEach(actor -> actors.put(actor.id(), actor));
        Random random = new Random(seed);
        random.ints(Math.min(articles, ARTICLES), 0, articles)
                .mapToObj(maker::article)
                .forEach(coding -> addAll(coding, random));
        values.forEach((type, drawn) -> mostFrequent.put(type, mostFrequent(drawn)));
    }

    /** The next value; two parameters of one query get different ones. */
    String next(QueryParameter parameter) {
        List<String> drawn = values.getOrDefault(parameter.type(), List.of());
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("the corpus has no value for " + parameter.type());
        }
        int number = next.merge(parameter.name() + parameter.type(), 1, Integer::sum);
        return drawn.get((number * 7 + parameter.name().hashCode() % 1_000 + 1_000) % drawn.size());
    }

    /** The most frequent values, by rank from 0. */
    Optional<String> heaviest(QueryParameter parameter, int rank) {
        List<String> ranked = mostFrequent.getOrDefault(parameter.type(), List.of());
        int wanted = parameter.name().equals("other") ? rank + 1 : rank;
        return wanted < ranked.size() ? Optional.of(ranked.get(wanted)) : Optional.empty();
    }

    private void addAll(Coding coding, Random random) {
        Map<String, Actor> known = new HashMap<>(actors);
        coding.entities().actors().forEach(actor -> known.put(actor.id(), actor));
        add(ParameterType.ARTICLE, coding.id());
        for (Position position : coding.positions()) {
            add(ParameterType.POSITION, position.id());
            add(ParameterType.ACTOR, position.holder());
            addActor(known.get(position.holder()));
            if (position.statedIn() != null) {
                add(ParameterType.DOCUMENT, position.statedIn());
            }
            Proposal proposal = proposals.get(position.target());
            if (proposal != null) {
                add(ParameterType.PROPOSAL, proposal.id());
                add(ParameterType.TARGET, proposal.id());
                add(ParameterType.ISSUE, proposal.about().getFirst());
            }
            String[] words =
                    position.summary().value().replaceAll("[^a-z ]", "").split(" ", -1);
            add(ParameterType.TEXT, words[words.length - 1 - random.nextInt(2)]);
        }
    }

    private void addActor(Actor actor) {
        switch (actor) {
            case State state -> add(ParameterType.STATE, state.id());
            case Person person ->
                person.affiliations().forEach(post -> {
                    if (post.institution() != null) {
                        add(ParameterType.INSTITUTION, post.institution());
                    }
                });
            default -> add(ParameterType.INSTITUTION, actor.id());
        }
    }

    private void add(ParameterType type, String value) {
        values.computeIfAbsent(type, key -> new ArrayList<>()).add(value);
    }

    private static List<String> mostFrequent(List<String> values) {
        Map<String, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(RANKS)
                .toList();
    }
}
