package org.demarche.extract.text;

/** An input from which no coding can be drafted; the message says why and what to do, in two lines. */
public final class NotAnArticleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, one sentence
     * @param hint what to do, one sentence
     */
    public NotAnArticleException(String message, String hint) {
        super(message + System.lineSeparator() + "    " + hint);
    }
}
