package org.demarche.imports.source;

import java.util.List;
import org.demarche.model.CodedDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of a source.
 *
 * @param place where in the source it is, for notes
 * @param title its title
 * @param text its whole text, as it is; null if the source does not have it
 * @param issued when it was published
 * @param url where it can be read
 * @param description what the source says about it
 * @param authors who wrote it
 * @param publisher who published it
 * @param id of the article that it is in the corpus, if it was exported from there; null otherwise
 */
public record SourceDocument(
        String place,
        String title,
        @Nullable String text,
        @Nullable CodedDate issued,
        @Nullable String url,
        @Nullable String description,
        List<SourceActor> authors,
        @Nullable SourceActor publisher,
        @Nullable String id) {

    public SourceDocument {
        authors = List.copyOf(authors);
    }

    /** A document that was not exported from a corpus. */
    public SourceDocument(
            String place,
            String title,
            @Nullable String text,
            @Nullable CodedDate issued,
            @Nullable String url,
            @Nullable String description,
            List<SourceActor> authors,
            @Nullable SourceActor publisher) {
        this(place, title, text, issued, url, description, authors, publisher, null);
    }

    /** A document of which only the title and perhaps the text are known. */
    public static SourceDocument of(String place, String title, @Nullable String text) {
        return new SourceDocument(place, title, text, null, null, null, List.of(), null);
    }
}
