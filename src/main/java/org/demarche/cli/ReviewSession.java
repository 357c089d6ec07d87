package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.linking.Linking;
import org.demarche.model.Judgement;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.link.CandidateComparison;
import org.demarche.wikidata.link.EntityFinder;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.link.LinksException;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Features;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.MatchOutcome;

/** The interactive review of link proposals. */
final class ReviewSession {

    private static final Pattern ABOUT_ONE = Pattern.compile("([ru]?)\\s*([1-9])");
    private static final Pattern ENTITY = Pattern.compile("[Qq][1-9]\\d{0,18}");
    private static final String HELP = """
              1        accept candidate 1         r1  reject candidate 1          u1  mark candidate 1 as unsure
              n        reject all candidates      s   skip                        q   quit
              /NAME    search for another name    Q42 show this entity            ?   show this help
            """;

    private final Linking linking;
    private final EntityFinder finder;
    private final EntitySource entities;
    private final String language;
    private final String by;
    private final LocalDate on;
    private final BufferedReader in;
    private final PrintWriter out;
    private final int width;
    private int judged;

    ReviewSession(
            Linking linking,
            EntityFinder finder,
            EntitySource entities,
            String language,
            String by,
            LocalDate on,
            BufferedReader in,
            PrintWriter out,
            int width) {
        this.linking = linking;
        this.finder = finder;
        this.entities = entities;
        this.language = language;
        this.by = by;
        this.on = on;
        this.in = in;
        this.out = out;
        this.width = width;
    }

    /** The result: number of judged entities. */
    record Tally(int judged) {}

    /** What to do next. */
    private sealed interface Step {
        record Next() implements Step {}

        record Quit() implements Step {}

        record Show(LinkProposal proposal) implements Step {}

        record Ask() implements Step {}
    }

    Tally walk(List<LinkProposal> doubts) throws IOException {
        for (int i = 0; i < doubts.size(); i++) {
            out.println();
            out.println("[%d of %d]".formatted(i + 1, doubts.size()));
            if (ask(doubts.get(i)) instanceof Step.Quit) {
                break;
            }
        }
        out.flush();
        return new Tally(judged);
    }

    private Step ask(LinkProposal first) throws IOException {
        LinkProposal proposal = first;
        show(proposal);
        while (true) {
            out.print("1-" + CandidateComparison.MOST
                    + " accept, r reject, u unsure, n none, s skip, /NAME search, q quit, ? help > ");
            out.flush();
            String line = in.readLine();
            Step step = line == null ? new Step.Quit() : answer(proposal, line.strip());
            switch (step) {
                case Step.Next next -> {
                    return next;
                }
                case Step.Quit quit -> {
                    return quit;
                }
                case Step.Show shown -> {
                    proposal = shown.proposal();
                    show(proposal);
                }
                case Step.Ask ask -> {}
            }
        }
    }

    private void show(LinkProposal proposal) {
        out.print(LinkProposalTable.sideBySide(proposal, entities, language, width));
        if (proposal.match().candidates().isEmpty()) {
            out.println("No candidates found.");
        }
    }

    private Step answer(LinkProposal proposal, String line) throws IOException {
        String word = line.toLowerCase(Locale.ROOT);
        Matcher one = ABOUT_ONE.matcher(word);
        if (one.matches()) {
            return judge(proposal, one.group(1), Integer.parseInt(one.group(2)));
        }
        if (line.startsWith("/") && line.length() > 1) {
            return new Step.Show(
                    linking.propose(proposal.subject(), line.substring(1).strip(), finder));
        }
        if (ENTITY.matcher(line).matches()) {
            return look(proposal, line.toUpperCase(Locale.ROOT));
        }
        return switch (word) {
            case "s" -> new Step.Next();
            case "q" -> new Step.Quit();
            case "n" -> none(proposal);
            default -> {
                out.print(HELP);
                yield new Step.Ask();
            }
        };
    }

    private Step judge(LinkProposal proposal, String how, int number) throws IOException {
        List<EntityCandidate> shown = proposal.match().candidates().stream()
                .limit(CandidateComparison.MOST)
                .toList();
        if (number > shown.size()) {
            out.println("There is no candidate " + number + ".");
            return new Step.Ask();
        }
        Judgement judgement = switch (how) {
            case "r" -> Judgement.NEGATIVE;
            case "u" -> Judgement.UNSURE;
            default -> Judgement.POSITIVE;
        };
        if (!save(proposal, shown.get(number - 1), judgement)) {
            return new Step.Ask();
        }
        judged++;
        if (judgement != Judgement.NEGATIVE || shown.size() == 1) {
            return new Step.Next();
        }
        return new Step.Show(
                linking.propose(List.of(proposal.subject()), finder).getFirst());
    }

    private Step none(LinkProposal proposal) throws IOException {
        for (EntityCandidate candidate : proposal.match().candidates().stream()
                .limit(CandidateComparison.MOST)
                .toList()) {
            if (!save(proposal, candidate, Judgement.NEGATIVE)) {
                return new Step.Ask();
            }
        }
        judged++;
        return new Step.Next();
    }

    private boolean save(LinkProposal proposal, EntityCandidate candidate, Judgement judgement) throws IOException {
        try {
            linking.judge(proposal.judged(candidate, judgement, by, on));
            return true;
        } catch (LinksException e) {
            out.println(e.getMessage());
            return false;
        }
    }

    private Step look(LinkProposal proposal, String id) {
        Optional<EntityCandidate> entity =
                entities.find(id).map(found -> new EntityCandidate(found, 0, new Features(java.util.Map.of())));
        if (entity.isEmpty()) {
            out.println(id + " is not in " + entities.description().name() + ".");
            return new Step.Ask();
        }
        Match match = new Match(MatchOutcome.DOUBTFUL, List.of(entity.get()));
        return new Step.Show(new LinkProposal(proposal.subject(), proposal.identity(), match));
    }
}
