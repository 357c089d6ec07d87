package org.demarche.bench.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.demarche.bench.corpus.CorpusMaker;
import org.demarche.model.Actor;
import org.demarche.model.Affiliation;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.Person;
import org.demarche.model.Position;
import org.demarche.model.Proposal;
import org.demarche.model.State;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryParameter;

/**
 * Draws values for parameters as the corpus has them: an actor that has a thousand times as many positions as another comes
 * a thousand times as often. They are drawn from positions of articles that are drawn evenly, the same for the same seed.
 */
final class Draws {

    private static final int ARTICLES = 2_000;

    private final Map<ParameterType, List<String>> found = new HashMap<>();
    private final Map<ParameterType, List<String>> byNumber = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Map<String, Proposal> proposals = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    /** @param articles how many the corpus has */
    Draws(CorpusMaker maker, int articles, long seed) {
        CorpusDescription corpus = maker.description();
        corpus.entities().proposals().forEach(proposal -> proposals.put(proposal.id(), proposal));
        corpus.entities().actors().forEach(actor -> actors.put(actor.id(), actor));
        Random random = new Random(seed);
        random.ints(Math.min(articles, ARTICLES), 0, articles)
                .mapToObj(maker::article)
                .forEach(coding -> look(coding, random));
        found.forEach((type, values) -> byNumber.put(type, mostFrequent(values)));
    }

    /** The next value for a parameter; two parameters of one question do not get the same. */
    String next(QueryParameter parameter) {
        List<String> values = found.getOrDefault(parameter.type(), List.of());
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing in the corpus is " + parameter.type());
        }
        int number = next.merge(parameter.name() + parameter.type(), 1, Integer::sum);
        return values.get((number * 7 + parameter.name().hashCode() % 1_000 + 1_000) % values.size());
    }

    /** The values that occur most often, by rank from 0. */
    Optional<String> heaviest(QueryParameter parameter, int rank) {
        List<String> values = byNumber.getOrDefault(parameter.type(), List.of());
        boolean second = parameter.name().equals("other");
        int wanted = second ? rank + 1 : rank;
        return wanted < values.size() ? Optional.of(values.get(wanted)) : Optional.empty();
    }

    private void look(Coding coding, Random random) {
        Map<String, Actor> here = new HashMap<>(actors);
        coding.entities().actors().forEach(actor -> here.put(actor.id(), actor));
        add(ParameterType.ARTICLE, coding.id());
        for (Position position : coding.positions()) {
            add(ParameterType.POSITION, position.id());
            add(ParameterType.ACTOR, position.holder());
            actor(here.get(position.holder()));
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

    private void actor(Actor actor) {
        switch (actor) {
            case State state -> add(ParameterType.STATE, state.id());
            case Person person ->
                person.affiliations().stream()
                        .map(Affiliation::institution)
                        .flatMap(Stream::ofNullable)
                        .forEach(institution -> add(ParameterType.INSTITUTION, institution));
            default -> add(ParameterType.INSTITUTION, actor.id());
        }
    }

    private void add(ParameterType type, String value) {
        found.computeIfAbsent(type, key -> new ArrayList<>()).add(value);
    }

    private static List<String> mostFrequent(List<String> values) {
        Map<String, Integer> numbers = new HashMap<>();
        values.forEach(value -> numbers.merge(value, 1, Integer::sum));
        return numbers.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(10)
                .toList();
    }
}
