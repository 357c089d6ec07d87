package org.demarche.eval.linking;

import java.util.List;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.MatchOutcome;

/**
 * A test case with its match.
 *
 * @param known the case
 * @param match its match
 */
public record JudgedCase(TestCase known, Match match) {

    private static final int NOWHERE = -1;

    /** The rank of the expected entity among the candidates, from 0; -1 if it is not among them, or none is expected. */
    int rank() {
        List<EntityCandidate> candidates = match.candidates();
        for (int i = 0; i < candidates.size() && known.isPresent(); i++) {
            if (candidates.get(i).entity().id().equals(known.entity())) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** Whether the first candidate is the expected one. */
    boolean isRight() {
        return rank() == 0;
    }

    /** Whether the first candidate was accepted automatically. */
    boolean isMatched() {
        return match.outcome() == MatchOutcome.MATCHED;
    }

    /** The score of the first candidate; 0 if there is none. */
    double score() {
        return match.candidates().isEmpty() ? 0 : match.candidates().getFirst().score();
    }
}
