package org.demarche.extract.text;

/** An input from which no coding can be drafted. The message has two lines: what is wrong, and what to do. */
public class ExtractionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, one sentence
     * @param hint what to do, one sentence
     */
    protected ExtractionException(String message, String hint) {
        super(message + System.lineSeparator() + "    " + hint);
    }
}
