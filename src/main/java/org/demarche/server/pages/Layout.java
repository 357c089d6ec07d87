package org.demarche.server.pages;

import java.util.List;
import org.demarche.problem.Problem;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.http.StaticFiles;
import org.demarche.server.http.Statuses;

/** What all pages have around them. */
public final class Layout {

    private static final Html DOCTYPE = Html.doctype();

    private final StaticFiles files;

    public Layout(StaticFiles files) {
        this.files = files;
    }

    /** A whole page as an answer. */
    public Response page(String title, Html main) {
        return Response.ok(MediaTypes.HTML, document(title, main).markup());
    }

    /** The page that tells what went wrong. */
    public Html error(Request request, int status, List<Problem> problems, String message) {
        Element main = Html.element("main").add(Html.element("h1").text(Statuses.title(status)));
        message.lines().forEach(line -> main.add(Html.element("p").text(line)));
        return document(Statuses.title(status), main.html());
    }

    private Html document(String title, Html main) {
        Html head = Html.element("head")
                .add(Html.element("meta").set("charset", "utf-8"))
                .add(Html.element("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"))
                .add(Html.element("title").text(title + " · Demarche"))
                .add(Html.element("link").set("rel", "stylesheet").href(files.address("site.css")))
                .html();
        Html body = Html.element("body").add(header()).add(main).html();
        return Html.all(
                DOCTYPE,
                Html.element("html").set("lang", "en").add(head).add(body).html());
    }

    private static Html header() {
        return Html.element("header")
                .add(Html.element("nav")
                        .add(Html.element("a").href("/").text("Demarche"))
                        .text(" · ")
                        .add(Html.element("a").href("/sparql").text("SPARQL")))
                .html();
    }
}
