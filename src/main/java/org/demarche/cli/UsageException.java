package org.demarche.cli;

/** The command line is wrong. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, one sentence
     * @param hint what to do instead, one sentence, or empty
     */
    UsageException(String message, String hint) {
        super(hint.isEmpty() ? message : message + System.lineSeparator() + "    " + hint);
    }
}
