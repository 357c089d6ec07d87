package org.demarche.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Who speaks on which issue: each actor has an issue on which it speaks most. */
final class Speakers {

    private static final double OFFSET = 40;
    private static final double EXPONENT = 1.62;
    private static final double OF_THE_ISSUE = 0.65;

    private final Actors actors;
    private final Popularity all;
    private final List<int[]> ofIssue = new ArrayList<>();
    private final List<Popularity> inIssue = new ArrayList<>();

    Speakers(long seed, CorpusSize size, Actors actors, Popularity issues) {
        this.actors = actors;
        all = Popularity.of(actors.number(), Speakers::weight);
        List<List<Integer>> homes = IntStream.range(0, size.issues())
                .<List<Integer>>mapToObj(issue -> new ArrayList<>())
                .toList();
        for (int rank = 0; rank < actors.number(); rank++) {
            homes.get(issues.pick(new Chance(seed, Chance.ACTOR, rank, 2))).add(rank);
        }
        for (List<Integer> home : homes) {
            int[] ranks = home.stream().mapToInt(Integer::intValue).toArray();
            ofIssue.add(ranks);
            inIssue.add(Popularity.of(ranks.length, i -> weight(ranks[i])));
        }
    }

    /** The rank of an actor that speaks on an issue. */
    int on(int issue, Chance chance) {
        Popularity here = inIssue.get(issue);
        return here.size() > 0 && chance.is(OF_THE_ISSUE) ? ofIssue.get(issue)[here.pick(chance)] : all.pick(chance);
    }

    /** The same among the actors in the corpus file. */
    int shared(int issue, Chance chance) {
        int rank = on(issue, chance);
        while (!actors.isShared(rank)) {
            rank = all.pick(chance);
        }
        return rank;
    }

    private static double weight(int rank) {
        return Popularity.zipf(rank, OFFSET, EXPONENT);
    }
}
