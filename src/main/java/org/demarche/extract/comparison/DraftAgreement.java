package org.demarche.extract.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;

/**
 * How far two drafts of one article agree. Positions match if their holders have the same name and their evidence overlaps; each
 * matches at most one other.
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
        Set<DraftPosition> free = new HashSet<>(second.positions());
        int both = 0;
        int sameStance = 0;
        int sameTarget = 0;
        for (DraftPosition position : first.positions()) {
            Optional<DraftPosition> match = match(position, second.positions(), free);
            if (match.isPresent()) {
                free.remove(match.get());
                both++;
                sameStance += position.decision()
                                .stance()
                                .equals(match.get().decision().stance())
                        ? 1
                        : 0;
                boolean same = position.target().id().isPresent()
                        && position.target().label().equals(match.get().target().label());
                sameTarget += same ? 1 : 0;
            }
        }
        return new DraftAgreement(both, first.positions().size() - both, free.size(), sameStance, sameTarget);
    }

    private static Optional<DraftPosition> match(
            DraftPosition position, List<DraftPosition> others, Set<DraftPosition> free) {
        return others.stream()
                .filter(free::contains)
                .filter(other -> other.holder().name().equals(position.holder().name()))
                .filter(other -> other.evidence().stream()
                        .anyMatch(span -> position.evidence().stream().anyMatch(span::overlaps)))
                .findFirst();
    }

    /** For people to read. */
    public String inWords() {
        return ("Both drafters found %d of the positions; for %d of these they read the same stance, for %d the same target."
                        + " %d were found by the language model alone, %d by the rules alone.")
                .formatted(both, sameStance, sameTarget, onlyFirst, onlySecond);
    }
}
