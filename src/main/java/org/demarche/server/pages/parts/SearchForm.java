package org.demarche.server.pages.parts;

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
        return Html.element("form")
                .set("class", "search")
                .set("role", "search")
                .set("aria-label", id.equals(SITE) ? "The whole site" : "Search")
                .action("/search")
                .add(Html.element("label").set("for", id).text("Search actors, proposals, documents and words"))
                .add(Html.element("span")
                        .set("class", "field")
                        .add(Html.element("input")
                                .set("id", id)
                                .set("name", "q")
                                .set("type", "search")
                                .set("value", text)
                                .set("autocomplete", "off")
                                .set("maxlength", "200")
                                .set("data-suggest", "/suggest"))
                        .add(Html.element("button").text("Search")))
                .html();
    }
}
