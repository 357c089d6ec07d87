package org.demarche.wikidata.dump;

/** JSON that is not a valid entity. */
final class InvalidEntityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidEntityException(String message) {
        super(message);
    }
}
