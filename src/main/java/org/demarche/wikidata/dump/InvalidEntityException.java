package org.demarche.wikidata.dump;

/** JSON that is not of the form that entities have. */
final class InvalidEntityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidEntityException(String message) {
        super(message);
    }
}
