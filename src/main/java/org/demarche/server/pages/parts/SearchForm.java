package org.demarche.server.pages.parts;

import java.util.Map;
import org.demarche.server.http.Html;

/** Where people type what they look for; a script adds suggestions. */
public final class SearchForm {

    /** The field in the head of pages. */
    public static final String SITE = "q-site";

    private SearchForm() {}

    /**
     * The form.
     *
     * @param id of its field, once on a page
     * @param text what was looked for last
     */
    public static Html of(String id, String text) {
        return Html.template("parts/search", Map.of("id", id, "text", text));
    }
}
