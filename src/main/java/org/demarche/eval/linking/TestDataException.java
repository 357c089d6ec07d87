package org.demarche.eval.linking;

/** What the matcher was to be measured by cannot be used. The message is for users and says what to do. */
public final class TestDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TestDataException(String message) {
        super(message);
    }
}
