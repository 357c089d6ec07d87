package org.demarche.wikidata.dump;

/** JSON that is not of the form that entities have. */
final class NotAnEntityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnEntityException(String message) {
        super(message);
    }
}
