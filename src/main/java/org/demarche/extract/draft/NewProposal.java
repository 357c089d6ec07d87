package org.demarche.extract.draft;

/**
 * A proposal that is not in the corpus yet.
 *
 * @param id short id, made of its label
 * @param phrase the words of the text that name it
 */
public record NewProposal(String id, ProposalPhrase phrase) {

    /** Its label: the words without an article, with a capital. */
    public String label() {
        return phrase.label();
    }
}
