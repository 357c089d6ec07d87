package org.demarche.wikidata.index;

/** An index, a dump or a file of test cases cannot be used. The message says what to do. */
public final class IndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexException(String message) {
        super(message);
    }

    public IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
