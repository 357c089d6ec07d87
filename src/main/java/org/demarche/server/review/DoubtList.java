package org.demarche.server.review;

import java.io.IOException;
import java.util.List;
import org.demarche.linking.LinkReview;
import org.demarche.model.Link;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.review.Sessions.Session;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.link.LinkableEntity;
import org.demarche.wikidata.match.EntityCandidate;

/** All doubts, what is not found at all, and what has been judged. */
final class DoubtList {

    private static final int MOST = 200;

    private DoubtList() {}

    static Html main(LinkReview review, Session session) throws IOException {
        List<LinkProposal> doubts = review.doubts();
        List<LinkableEntity> unfound = review.unfound();
        List<Link> judgements = review.judgements();
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("h1").text("Review of links"))
                .add(signedIn(session))
                .add(section("Doubts", doubts.size(), doubts.isEmpty() ? nothing(review) : doubts(review, doubts)))
                .add(section("Not found", unfound.size(), unfound(review, unfound)))
                .add(section("Judgements", judgements.size(), judgements(review, judgements)));
        return main.html();
    }

    /** Who is signed in, and the way out. */
    static Element signedIn(Session session) {
        return Forms.post(ReviewPage.PATH, session)
                .set("class", "signed-in")
                .add(Html.element("span")
                        .text("You judge as ")
                        .add(Html.element("b").text(session.by())))
                .add(Forms.button(ReviewPage.LEAVE, "yes", "Sign out").set("class", "format"));
    }

    private static Element section(String title, int size, Html content) {
        String shown = size > MOST ? title + " (" + MOST + " of " + size + ")" : title + " (" + size + ")";
        return Html.element("section").add(Html.element("h2").text(shown)).add(content);
    }

    private static Html nothing(LinkReview review) {
        String text = "No thing that is not linked looks like an entity of "
                + review.source().name() + ".";
        return Html.element("p").set("class", "empty").text(text).html();
    }

    private static Html unfound(LinkReview review, List<LinkableEntity> unfound) {
        Element list = Html.element("ul").set("class", "columns");
        for (LinkableEntity thing : unfound.subList(0, Math.min(MOST, unfound.size()))) {
            list.add(Html.element("li")
                    .add(Html.element("a").href(Forms.path(thing.id())).text(thing.name())));
        }
        Html note = Html.element("p")
                .set("class", "note")
                .text("Nothing in " + review.source().name()
                        + " is like them; maybe it is under another name, or in an index of Wikidata (--index).")
                .html();
        return unfound.isEmpty() ? Html.NOTHING : Html.all(note, list.html());
    }

    private static Html doubts(LinkReview review, List<LinkProposal> doubts) {
        Element body = Html.element("tbody");
        for (LinkProposal doubt : doubts.subList(0, Math.min(MOST, doubts.size()))) {
            EntityCandidate best = doubt.best().orElseThrow();
            body.add(Html.element("tr")
                    .add(row(doubt.subject().id(), doubt.subject().name()))
                    .add(cell(review.label(best.entity()) + " (" + best.entity().id() + ")"))
                    .add(cell(LinkProposal.score(best).toPlainString()).set("class", "number"))
                    .add(cell(Integer.toString(doubt.match().candidates().size()))
                            .set("class", "number")));
        }
        return table(body, "What", "Could be", "Score", "Candidates");
    }

    private static Html judgements(LinkReview review, List<Link> judgements) throws IOException {
        Element body = Html.element("tbody");
        for (Link link : judgements.subList(0, Math.min(MOST, judgements.size()))) {
            String why = link.why();
            body.add(Html.element("tr")
                    .add(row(link.subject(), review.name(link.subject())))
                    .add(cell(Judged.word(link) + " " + link.to().id()))
                    .add(cell(link.by() + (link.automatic() ? ", automatic" : "") + ", " + link.on()))
                    .add(cell(why == null ? "" : why)));
        }
        return table(body, "What", "Judgement", "By", "Why");
    }

    private static Html table(Element body, String... columns) {
        Element head = Html.element("tr");
        for (String column : columns) {
            Element cell = Html.element("th").set("scope", "col").text(column);
            head.add(List.of("Score", "Candidates").contains(column) ? cell.set("class", "number") : cell);
        }
        return Html.element("div")
                .set("class", "scroll")
                .set("tabindex", "0")
                .set("role", "region")
                .set("aria-label", columns[1])
                .add(Html.element("table")
                        .set("class", "list review")
                        .add(Html.element("thead").add(head))
                        .add(body))
                .html();
    }

    private static Element row(String thing, String name) {
        return Html.element("th")
                .set("scope", "row")
                .add(Html.element("a").href(Forms.path(thing)).text(name));
    }

    private static Element cell(String text) {
        return Html.element("td").text(text);
    }
}
