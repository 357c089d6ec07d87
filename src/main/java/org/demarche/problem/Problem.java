package org.demarche.problem;

/**
 * One thing that is wrong with an input: a value, collected rather than thrown.
 *
 * @param code what kind of problem; it has a heading in the documentation
 * @param location where it stands
 * @param message what is wrong, one sentence, without trailing full stop
 * @param hint how to mend it, one sentence, or empty
 */
public record Problem(ProblemCode code, Location location, String message, String hint) {

    /** A problem with a thing as a whole: a file, or what a message calls a query or a parameter. */
    public static Problem of(ProblemCode code, String place, String message, String hint) {
        return new Problem(code, Location.ofFile(place), message, hint);
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** {@code file:line:column: error: message [code]}, the hint on a line of its own. */
    @Override
    public String toString() {
        String first = location + ": " + severity().name().toLowerCase(java.util.Locale.ROOT) + ": " + message + " ["
                + code.slug() + "]";
        return hint.isEmpty() ? first : first + System.lineSeparator() + "    " + hint;
    }
}
