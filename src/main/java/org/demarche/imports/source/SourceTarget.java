package org.demarche.imports.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of a source is about. Two of a type with the same label are the same target.
 *
 * @param label the proposal, the claim, the title of the document, or the name of the actor
 * @param type what it is
 * @param description what the source says about it
 * @param about the issues that it is about, by their labels; none if the target is an actor or a document
 */
public record SourceTarget(
        String label, Type type, @Nullable String description, List<String> about) {

    /** What a target is. */
    public enum Type {
        PROPOSAL("Proposal"),
        CLAIM("Claim"),
        DOCUMENT("Document"),
        PERSON("Person"),
        INSTITUTION("Institution"),
        STATE("State");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The type as codings write it. */
        public String word() {
            return word;
        }
    }

    public SourceTarget {
        about = List.copyOf(about);
    }

    /** A target of which only the label is known. */
    public static SourceTarget of(String label, Type type) {
        return new SourceTarget(label, type, null, List.of());
    }
}
