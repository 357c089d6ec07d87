package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.demarche.problem.Problem;
import org.demarche.server.http.Element;
import org.demarche.server.http.ErrorStatus;
import org.demarche.server.http.Html;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.pages.parts.SearchForm;

/** What all pages have around them. */
public final class Layout {

    private static final String SUGGESTIONS = "suggest.js";

    private final StaticFiles files;
    private final boolean reviewing;

    /**
     * @param files style sheet and scripts
     * @param reviewing whether there is a page for judging doubtful links
     */
    public Layout(StaticFiles files, boolean reviewing) {
        this.files = files;
        this.reviewing = reviewing;
    }

    /** A whole page of no section as an answer. */
    public Response page(String title, Html main) {
        return page(Section.OTHER, title, main);
    }

    /**
     * A whole page as an answer.
     *
     * @param section which of the site's parts it belongs to
     * @param title for the browser's tab
     * @param main its {@code main} element
     * @param scripts names of files among the {@link StaticFiles}
     */
    public Response page(Section section, String title, Html main, String... scripts) {
        return Response.ok(
                MediaTypes.HTML,
                document(section, title, main, List.of(scripts)).markup());
    }

    /** The page that tells what went wrong. */
    public Html error(Request request, int status, List<Problem> problems, String message) {
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("p").set("class", "eyebrow").text("Error " + status))
                .add(Html.element("h1").text(ErrorStatus.title(status)));
        message.lines().forEach(line -> main.add(Html.element("p").text(line)));
        main.add(SearchForm.of("q-main", ""));
        return document(Section.OTHER, ErrorStatus.title(status), main.html(), List.of());
    }

    private Html document(Section section, String title, Html main, List<String> scripts) {
        Element head = Html.element("head")
                .add(Html.element("meta").set("charset", "utf-8"))
                .add(Html.element("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"))
                .add(Html.element("meta").set("name", "color-scheme").set("content", "light dark"))
                .add(Html.element("title").text(title + " · Demarche"))
                .add(Html.element("link").set("rel", "icon").href(files.address("icon.svg")))
                .add(Html.element("link").set("rel", "stylesheet").href(files.address("site.css")));
        List<String> all = new ArrayList<>(scripts);
        all.add(SUGGESTIONS);
        all.forEach(script -> head.add(Html.script(files.address(script))));
        Html body = Html.element("body")
                .add(Html.element("a").set("class", "skip").href("#main").text("To the content"))
                .add(header(section))
                .add(main)
                .add(footer())
                .html();
        return Html.all(
                Html.doctype(),
                Html.element("html").set("lang", "en").add(head).add(body).html());
    }

    private Html header(Section current) {
        Element list = Html.element("ul");
        for (Section section : Section.values()) {
            if (section != Section.OTHER && (section != Section.REVIEW || reviewing)) {
                Element link = Html.element("a").href(section.path()).text(section.title());
                list.add(Html.element("li").add(section == current ? link.set("aria-current", "page") : link));
            }
        }
        Element header = Html.element("header")
                .set("class", "site")
                .add(Html.element("a").set("class", "brand").href("/").text("Demarche"))
                .add(Html.element("nav").set("aria-label", "Site").add(list));
        return (current == Section.HOME ? header : header.add(SearchForm.of(SearchForm.SITE, ""))).html();
    }

    private static Html footer() {
        Element list = Html.element("ul");
        link(list, "/export/all.ttl", "Everything as Turtle");
        link(list, "/export/all.csv", "Positions as CSV");
        link(list, "/openapi.json", "API");
        link(list, "/.well-known/void", "Description of the data");
        link(list, "/ontology", "Ontology");
        return Html.element("footer")
                .set("class", "site")
                .add(Html.element("nav").set("aria-label", "Data").add(list))
                .html();
    }

    private static void link(Element list, String path, String text) {
        list.add(Html.element("li").add(Html.element("a").href(path).text(text)));
    }
}
