package org.demarche.wikidata.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.MatchOutcome;

/**
 * The candidates for an entity of the corpus.
 *
 * @param subject the entity of the corpus
 * @param identity the link that identifies it, if there is one that holds
 * @param match the candidates, without those that a reviewer rejected
 */
public record LinkProposal(LinkableEntity subject, Optional<Link> identity, Match match) {

    /** By the score of the best candidate, descending, then by id. */
    public static final Comparator<LinkProposal> MOST_LIKELY_FIRST = Comparator.<LinkProposal>comparingDouble(
                    proposal -> -proposal.best().map(EntityCandidate::score).orElse(0.0))
            .thenComparing(proposal -> proposal.subject().id());

    private static final int MOST_WRITTEN = 3;
    private static final String PROGRAM = "demarche";

    /** The best candidate. */
    public Optional<EntityCandidate> best() {
        return match.candidates().stream().findFirst();
    }

    /** Whether a review makes sense because a candidate may be right. */
    public boolean isWorthALook() {
        return match.outcome() != MatchOutcome.NONE;
    }

    /** Whether there is a match with a minimum score. */
    public boolean isSure(BigDecimal least) {
        return match.matched()
                .filter(candidate -> score(candidate).compareTo(least) >= 0)
                .isPresent();
    }

    /**
     * The proposal as automatic links: the match, or else the best candidates as unsure, or none if no candidate is worth a
     * review.
     *
     * @param least minimum score of a match
     * @param on date of the judgement
     */
    public List<Link> links(BigDecimal least, LocalDate on) {
        if (!isWorthALook()) {
            return List.of();
        }
        return isSure(least)
                ? List.of(link(match.candidates().getFirst(), Judgement.POSITIVE, true, PROGRAM, on))
                : match.candidates().stream()
                        .limit(MOST_WRITTEN)
                        .map(candidate -> link(candidate, Judgement.UNSURE, true, PROGRAM, on))
                        .toList();
    }

    /** A reviewer's judgement of a candidate. */
    public Link judged(EntityCandidate candidate, Judgement judgement, String by, LocalDate on) {
        return link(candidate, judgement, false, by, on);
    }

    /** The score, rounded for display. */
    public static BigDecimal score(EntityCandidate candidate) {
        return rounded(candidate.score(), 1);
    }

    private Link link(EntityCandidate candidate, Judgement judgement, boolean automatic, String by, LocalDate on) {
        Map<String, BigDecimal> features = new LinkedHashMap<>();
        candidate.features().byName().forEach((name, value) -> features.put(name, rounded(value, 3)));
        return new Link(
                subject.kind(),
                subject.id(),
                new LinkTarget.Entity(candidate.entity().id()),
                judgement,
                automatic,
                by,
                on,
                null,
                // An entity that a person looked up by its id has no score; the matcher's candidates always have one.
                automatic || candidate.score() > 0 ? score(candidate) : null,
                features);
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(Math.max(0, value)).setScale(places, RoundingMode.HALF_EVEN);
    }
}
