package org.demarche.extract.text;

/** A file that is not the text or page of one English article. */
public final class NotAnArticleException extends ExtractionException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, one sentence
     * @param hint what to do, one sentence
     */
    public NotAnArticleException(String message, String hint) {
        super(message, hint);
    }
}
