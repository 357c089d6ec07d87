package org.demarche.wikidata.reconcile;

/** A request that is not as the API asks; the message says what is wrong with it. */
public final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(message);
    }
}
