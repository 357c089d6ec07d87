package org.demarche.problem;

/**
 * A problem found in an input. Problems are values: they are collected; reading does not stop at the first.
 *
 * @param code the kind of problem, which has a heading in the documentation
 * @param location where in the input
 * @param message what is wrong, in one sentence without a full stop
 * @param hint how to fix it, in one sentence, or empty
 */
public record Problem(ProblemCode code, Location location, String message, String hint) {

    /** A problem with a file, a query or a parameter as a whole. */
    public static Problem of(ProblemCode code, String place, String message, String hint) {
        return new Problem(code, Location.ofFile(place), message, hint);
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** {@code file:line:column: error: message [code]}, followed by the hint on a line of its own. */
    @Override
    public String toString() {
        String first = location + ": " + severity().name().toLowerCase(java.util.Locale.ROOT) + ": " + message + " ["
                + code.slug() + "]";
        return hint.isEmpty() ? first : first + System.lineSeparator() + "    " + hint;
    }
}
