package org.demarche.network.file;

/** Formats numbers in files of networks: whole numbers without a point, others in full precision. */
final class WeightText {

    private WeightText() {}

    static String of(double weight) {
        return number(weight).toString();
    }

    static Number number(double weight) {
        boolean whole = weight == Math.rint(weight) && Math.abs(weight) < 1e15;
        if (whole) {
            return (long) weight;
        }
        return weight;
    }
}
