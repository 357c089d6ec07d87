package org.demarche.reliability;

/** When two coders' positions on one article can be the same position, and how well they fit. */
public enum MatchRule {
    /**
     * Their evidence overlaps by at least a third of the shorter one. Where several positions share a passage, the same holder,
     * target and stance decide. Positions without any place in the text can match by holder and target alone.
     */
    EVIDENCE {
        @Override
        public double weight(Extent one, Extent other, Alike alike) {
            int shorter = Math.min(one.length(), other.length());
            if (shorter == 0) {
                return one.length() == other.length() ? HOLDER_AND_TARGET.weight(one, other, alike) : 0;
            }
            return LEAST_SHARE * one.shared(other) < shorter ? 0 : one.dice(other) * alike.factor();
        }
    },

    /** Holder and target are the same. Where several positions have both, the overlap of their evidence and the stance decide. */
    HOLDER_AND_TARGET {
        @Override
        public double weight(Extent one, Extent other, Alike alike) {
            return alike.holder() && alike.target() ? (1 + one.dice(other)) * alike.factor() : 0;
        }
    };

    private static final int LEAST_SHARE = 3;

    /**
     * What two positions have in common besides their place.
     *
     * @param holder whether they have the same holder
     * @param target whether they have the same target
     * @param stance whether they have the same stance
     */
    public record Alike(boolean holder, boolean target, boolean stance) {
        double factor() {
            return (holder ? 2 : 1) * (target ? 1.5 : 1) * (stance ? 1.1 : 1);
        }
    }

    /** How well two positions fit, more than 0; 0 if they cannot be the same. */
    public abstract double weight(Extent one, Extent other, Alike alike);
}
