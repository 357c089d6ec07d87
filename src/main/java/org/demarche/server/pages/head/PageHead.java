package org.demarche.server.pages.head;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata in the head of a page, for search engines, link previews and programs.
 *
 * @param canonical URL of the page on this server
 * @param entity IRI of the entity that the page is about; null if it is about several
 * @param description in a sentence; null if there is none
 * @param alternates the same as data
 * @param schema the page in the vocabulary of schema.org, as an element; null if there is none
 * @param citation how to cite the page; null if the page is not meant to be cited
 */
public record PageHead(
        String canonical,
        @Nullable String entity,
        @Nullable String description,
        List<Alternate> alternates,
        @Nullable Content schema,
        @Nullable Citation citation) {

    /** The same in another format. */
    public record Alternate(String type, String href) {}

    /** The head of a list. */
    public static PageHead ofList(String canonical, List<Alternate> alternates) {
        return new PageHead(canonical, null, null, alternates, null, null);
    }
}
