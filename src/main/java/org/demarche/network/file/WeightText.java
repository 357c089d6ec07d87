package org.demarche.network.file;

/** Numbers as files of networks have them: whole ones without a point, others in full precision. */
final class WeightText {

    private WeightText() {}

    static String of(double weight) {
        return weight == Math.rint(weight) && Math.abs(weight) < 1e15
                ? Long.toString((long) weight)
                : Double.toString(weight);
    }
}
