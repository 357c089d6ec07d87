package org.demarche.server.review;

import java.util.List;
import org.demarche.model.Link;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;

/** What has been judged of one thing, each with a way to take it back. */
final class Judged {

    private Judged() {}

    /** The judgement in words. */
    static String word(Link link) {
        return switch (link.judgement()) {
            case POSITIVE -> "is";
            case NEGATIVE -> "is not";
            case UNSURE -> "is perhaps";
        };
    }

    /** As a part of the form that a person sends; nothing where nothing was judged. */
    static Html of(List<Link> judgements) {
        if (judgements.isEmpty()) {
            return Html.NOTHING;
        }
        Element list = Html.element("ul").set("class", "answers");
        for (Link link : judgements) {
            String entity = link.to().id();
            String why = link.why() == null ? "" : ": " + link.why();
            String by = link.automatic() ? link.by() + ", automatically" : link.by();
            list.add(Html.element("li")
                    .add(Html.element("span")
                            .text("It " + word(link) + " " + entity + ", judged by " + by + " on " + link.on() + why))
                    .add(Forms.button(DoubtPage.ANSWER, DoubtPage.WITHDRAW + " " + entity, "Take back")
                            .set("class", "format")
                            .set("aria-label", "Take back what was judged of " + entity)));
        }
        return Html.element("section")
                .add(Html.element("h2").text("Judged so far"))
                .add(list)
                .html();
    }
}
