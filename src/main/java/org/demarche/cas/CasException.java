package org.demarche.cas;

/** A file is no annotated text, is cut off, or is made to harm. */
public final class CasException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String hint;

    /**
     * @param problem what is wrong and where, without a full stop
     * @param hint how to fix it, as a sentence
     */
    public CasException(String problem, String hint) {
        super(problem);
        this.hint = hint;
    }

    /** What is wrong and where, without a full stop. */
    public String problem() {
        return String.valueOf(getMessage());
    }

    /** How to fix it. */
    public String hint() {
        return hint;
    }
}
