package org.demarche.wikidata.reconcile;

/** A request violates the API. The message says how. */
public final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(message);
    }
}
