package org.demarche.network;

/**
 * The weight of a position by its distance from the middle of a window, relative to a position in the middle. Silverman (1986), table 3.1,
 * divided by the value at 0. Formulas: docs/networks.md.
 */
public enum Kernel {

    /** All positions of the window weigh the same. */
    UNIFORM(1) {
        @Override
        double inside(double distance) {
            return 1;
        }
    },

    /** 1 − u². */
    EPANECHNIKOV(1) {
        @Override
        double inside(double distance) {
            return 1 - distance * distance;
        }
    },

    /** 1 − |u|. */
    TRIANGULAR(1) {
        @Override
        double inside(double distance) {
            return 1 - Math.abs(distance);
        }
    },

    /** exp(−u²/2): half of the window's width is the standard deviation. Positions beyond four of them, which weigh less than 0.0004, are left out. */
    GAUSSIAN(4) {
        @Override
        double inside(double distance) {
            return Math.exp(-distance * distance / 2);
        }
    };

    private final double reach;

    Kernel(double reach) {
        this.reach = reach;
    }

    /** Its reach, in halves of the window's width. */
    double reach() {
        return reach;
    }

    /** The weight within reach. */
    abstract double inside(double distance);

    /**
     * The weight of a position, from 0 to 1.
     *
     * @param distance from the middle of the window, in halves of its width; before it or after it
     */
    public double weight(double distance) {
        return Math.abs(distance) <= reach ? inside(distance) : 0;
    }
}
