package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever states or reports positions.
 *
 * @param id short id
 * @param type whether it is a news article
 * @param title its title, or what the source calls it
 * @param description what it is, in the coder's words
 * @param authors ids of the actors who wrote it
 * @param publisher id of the actor who published it
 * @param recipients ids of the actors it is addressed to
 * @param issued when it was published
 * @param url where it can be read, an absolute IRI
 * @param license licence of its text, an absolute IRI
 * @param quotedFrom ids of the documents that it quotes
 * @param status what is known of its standing
 * @param leakedBy ids of the actors who let it out
 * @param confirmedBy ids of the actors who confirmed it
 * @param commentDeclinedBy ids of the actors who declined to say whether it is authentic
 */
public record Document(
        String id,
        Type type,
        LangText title,
        @Nullable LangText description,
        List<String> authors,
        @Nullable String publisher,
        List<String> recipients,
        @Nullable CodedDate issued,
        @Nullable String url,
        @Nullable String license,
        List<String> quotedFrom,
        List<DocumentStatus> status,
        List<String> leakedBy,
        List<String> confirmedBy,
        List<String> commentDeclinedBy)
        implements Entity {

    public Document {
        authors = List.copyOf(authors);
        recipients = List.copyOf(recipients);
        quotedFrom = List.copyOf(quotedFrom);
        status = List.copyOf(status);
        leakedBy = List.copyOf(leakedBy);
        confirmedBy = List.copyOf(confirmedBy);
        commentDeclinedBy = List.copyOf(commentDeclinedBy);
    }

    /** The kinds of document that codings tell apart. */
    public enum Type {
        DOCUMENT,
        ARTICLE
    }
}
