package org.demarche.bench.table;

/**
 * How a store answered a question.
 *
 * @param question number of the question in its list
 * @param runs how often it was asked
 * @param median milliseconds
 * @param p95 milliseconds at the 95th percentile
 * @param rows rows of the longest answer
 * @param digest the same for the same answers; empty if they were not looked at
 * @param failure why there is no answer; empty if there is one
 */
public record Timing(int question, int runs, double median, double p95, long rows, String digest, String failure) {

    static Timing failed(int question, String failure) {
        return new Timing(question, 0, 0, 0, 0, "", failure);
    }
}
