package org.demarche.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Issue;
import org.demarche.model.Proposal;

/** Issues and the proposals about them. A few of each get most of the attention. */
final class Topics {

    private static final int TOP_ISSUES = 5;
    private static final List<String> THEMES = List.of(
            "Access to", "Control of", "Trade in", "Safety of", "Sharing of", "Cost of", "Use of", "Ownership of");
    private static final List<String> MEASURES = List.of(
            "Ban on",
            "Joint inspection of",
            "Moratorium on",
            "Register of",
            "Fund for",
            "Cap on",
            "Exchange of",
            "Levy on",
            "Treaty on",
            "Observers for",
            "Shared use of",
            "Withdrawal of",
            "Duty on",
            "Hotline for");

    private final List<Issue> issues = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<List<Integer>> byIssue = new ArrayList<>();
    private final List<Popularity> inIssue = new ArrayList<>();

    static Popularity popularity(CorpusSize size) {
        return Popularity.of(size.issues(), rank -> Popularity.zipf(rank, 3, 1));
    }

    Topics(long seed, CorpusSize size, Words words, Popularity popularity) {
        for (int i = 0; i < size.issues(); i++) {
            Chance chance = new Chance(seed, Chance.ISSUE, i);
            String name = words.phrase(chance, 2);
            String broader =
                    i < TOP_ISSUES ? null : issues.get(chance.below(TOP_ISSUES)).id();
            issues.add(new Issue(
                    "issue-" + Words.slug(name) + "-" + i,
                    Words.text(chance.of(THEMES) + " " + name),
                    null,
                    broader,
                    List.of()));
            byIssue.add(new ArrayList<>());
        }
        for (int i = 0; i < size.proposals(); i++) {
            int issue = i < size.issues() ? i : popularity.pick(new Chance(seed, Chance.PROPOSAL, i, 0));
            byIssue.get(issue).add(i);
        }
        byIssue.forEach(numbers -> inIssue.add(Popularity.of(numbers.size(), rank -> Popularity.zipf(rank, 2, 0.9))));
    }

    /** Makes the proposals, which need actors and documents. */
    void propose(long seed, Words words, Actors actors, Speakers speakers, Papers papers) {
        int[] issueOf = new int[byIssue.stream().mapToInt(List::size).sum()];
        for (int issue = 0; issue < byIssue.size(); issue++) {
            for (int number : byIssue.get(issue)) {
                issueOf[number] = issue;
            }
        }
        for (int number = 0; number < issueOf.length; number++) {
            proposals.add(proposal(
                    number,
                    issueOf[number],
                    new Chance(seed, Chance.PROPOSAL, number, 1),
                    words,
                    actors,
                    speakers,
                    papers));
        }
    }

    private Proposal proposal(
            int number, int issue, Chance chance, Words words, Actors actors, Speakers speakers, Papers papers) {
        String name = words.phrase(chance, 2);
        List<String> about = new ArrayList<>(List.of(issues.get(issue).id()));
        if (chance.is(0.15) && issue > 0) {
            about.add(issues.get(chance.below(issue)).id());
        }
        String proposer = actors.get(speakers.shared(issue, chance)).id();
        List<Papers.Paper> there = papers.about(issue);
        return new Proposal(
                "proposal-" + Words.slug(name) + "-" + number,
                Words.text(chance.of(MEASURES) + " " + name),
                chance.is(0.3) ? Words.text(Words.capital(words.phrase(chance, 9)) + ".") : null,
                about,
                chance.is(0.8) ? List.of(proposer) : List.of(),
                !there.isEmpty() && chance.is(0.6)
                        ? List.of(chance.of(there).document().id())
                        : List.of(),
                earlier(number, issue, 0.15, chance),
                earlier(number, issue, 0.12, chance),
                earlier(number, issue, 0.1, chance));
    }

    /** With some probability, an earlier proposal on the same issue. */
    private List<String> earlier(int number, int issue, double probability, Chance chance) {
        List<Integer> before =
                byIssue.get(issue).stream().filter(other -> other < number).toList();
        return !before.isEmpty() && chance.is(probability)
                ? List.of(proposals.get(chance.of(before)).id())
                : List.of();
    }

    List<Issue> issues() {
        return issues;
    }

    List<Proposal> proposals() {
        return proposals;
    }

    /** The number of a proposal about an issue. */
    int proposal(int issue, Chance chance) {
        return byIssue.get(issue).get(inIssue.get(issue).pick(chance));
    }
}
