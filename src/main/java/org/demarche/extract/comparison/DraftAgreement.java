package org.demarche.extract.comparison;

import java.util.List;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.reliability.BestMatching;
import org.demarche.reliability.Extent;

/**
 * How far two drafts of one article agree. Positions match if their holders have the same name and their evidence overlaps, one to
 * one and as much as possible.
 *
 * @param both positions in both drafts
 * @param onlyFirst positions only in the first
 * @param onlySecond positions only in the second
 * @param sameStance matched positions for which both read the same stance
 * @param sameTarget matched positions for which both chose the same target
 */
public record DraftAgreement(int both, int onlyFirst, int onlySecond, int sameStance, int sameTarget) {

    /** Compares two drafts of one article. */
    public static DraftAgreement of(Draft first, Draft second) {
        List<BestMatching.Pair> pairs = BestMatching.of(first.positions(), second.positions(), DraftAgreement::fit);
        int sameStance = 0;
        int sameTarget = 0;
        for (BestMatching.Pair pair : pairs) {
            DraftPosition one = first.positions().get(pair.first());
            DraftPosition other = second.positions().get(pair.second());
            sameStance += one.decision().stance().equals(other.decision().stance()) ? 1 : 0;
            sameTarget += one.target().id().isPresent()
                            && one.target().label().equals(other.target().label())
                    ? 1
                    : 0;
        }
        int both = pairs.size();
        return new DraftAgreement(
                both, first.positions().size() - both, second.positions().size() - both, sameStance, sameTarget);
    }

    private static double fit(DraftPosition one, DraftPosition other) {
        return one.holder().name().equals(other.holder().name()) ? extent(one).shared(extent(other)) : 0;
    }

    private static Extent extent(DraftPosition position) {
        return Extent.of(position.evidence().stream()
                .map(span -> new Extent.Range(span.start(), span.end()))
                .toList());
    }

    /** For people to read. */
    public String inWords() {
        return ("Both drafters found %d of the positions; for %d of these they read the same stance, for %d the same target."
                        + " %d were found by the language model alone, %d by the rules alone.")
                .formatted(both, sameStance, sameTarget, onlyFirst, onlySecond);
    }
}
