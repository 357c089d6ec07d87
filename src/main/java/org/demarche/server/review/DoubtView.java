package org.demarche.server.review;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.linking.LinkReview;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.review.Sessions.Session;
import org.demarche.wikidata.link.CandidateComparison;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.match.EntityCandidate;

/**
 * A thing and its candidates side by side, and the form for judging them.
 *
 * @param other the name or number that was looked for; empty for the thing's own names
 * @param judgements about the thing
 */
record DoubtView(LinkReview review, Session session, LinkProposal proposal, String other, List<Link> judgements) {

    private static final String WIKIDATA = "https://www.wikidata.org/wiki/";

    /**
     * The page.
     *
     * @param trouble why an answer was not kept; empty if none was sent
     * @param done a thing that was judged before
     * @param next the doubt after this one; empty if this is the last
     */
    Html main(String trouble, Optional<String> done, String next) throws IOException {
        CandidateComparison compared = review.compare(proposal);
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("p").set("class", "eyebrow").text("Review of links"))
                .add(Html.element("h1").text(proposal.subject().name()))
                .add(DoubtList.signedIn(session));
        if (!trouble.isEmpty()) {
            main.add(Forms.told(trouble));
        }
        if (done.isPresent()) {
            main.add(done(done.get()));
        }
        main.add(compared.candidates().isEmpty() ? nothing() : table(compared));
        main.add(form(compared));
        return main.add(search())
                .add(Html.element("p")
                        .set("class", "pager")
                        .add(Html.element("a")
                                .href(next.isEmpty() ? ReviewPage.PATH : Forms.path(next))
                                .text(next.isEmpty() ? "Skip, to the list" : "Skip, to the next"))
                        .add(Html.element("a").href(ReviewPage.PATH).text("All doubts")))
                .html();
    }

    private Html done(String thing) throws IOException {
        return Html.element("p")
                .set("class", "note")
                .set("role", "status")
                .text("Kept: your judgement of ")
                .add(Html.element("a").href(Forms.path(thing)).text(review.name(thing)))
                .text(".")
                .html();
    }

    private Html nothing() {
        String what = other.isEmpty() ? "this name" : "“" + other + "”";
        return Html.element("p")
                .set("class", "empty")
                .text("Nothing is found under " + what + " in "
                        + review.source().name() + ".")
                .html();
    }

    private Html table(CandidateComparison compared) {
        Element head = Html.element("tr")
                .add(Html.element("td"))
                .add(Html.element("th").set("scope", "col").text("In the corpus"));
        compared.candidates()
                .forEach(candidate -> head.add(Html.element("th")
                        .set("scope", "col")
                        .add(Html.element("a")
                                .href(WIKIDATA + candidate.entity().id())
                                .set("rel", "noreferrer")
                                .text(candidate.entity().id()))));
        Element body = Html.element("tbody");
        for (CandidateComparison.Row row : compared.rows()) {
            Element line = Html.element("tr")
                    .add(Html.element("th").set("scope", "row").text(row.title()))
                    .add(Html.element("td").text(row.own()));
            row.others().forEach(cell -> line.add(Html.element("td").text(cell)));
            body.add(line);
        }
        body.add(features(compared));
        return Html.element("div")
                .set("class", "scroll")
                .set("tabindex", "0")
                .set("role", "region")
                .set("aria-label", "Candidates side by side")
                .add(Html.element("table")
                        .set("class", "sides")
                        .add(Html.element("thead").add(head))
                        .add(body))
                .html();
    }

    /** What the scores are made of. */
    private static Element features(CandidateComparison compared) {
        Element line = Html.element("tr")
                .add(Html.element("th").set("scope", "row").text("features"))
                .add(Html.element("td"));
        for (EntityCandidate candidate : compared.candidates()) {
            Element list = Html.element("ul");
            candidate
                    .features()
                    .byName()
                    .forEach((name, value) -> list.add(Html.element("li")
                            .text(name.replace('-', ' ') + " " + String.format(Locale.ROOT, "%.2f", value))));
            line.add(Html.element("td").set("class", "features").add(list));
        }
        return line;
    }

    private Html form(CandidateComparison compared) {
        Element form = Forms.post(Forms.path(proposal.subject().id()), session).set("class", "judging");
        if (!compared.candidates().isEmpty()) {
            form.add(Forms.hidden(DoubtPage.OTHER, other))
                    .add(Forms.field(
                            "why",
                            "Why (kept with the judgement)",
                            Html.element("textarea")
                                    .set("name", DoubtPage.WHY)
                                    .set("rows", "2")
                                    .set("maxlength", "1000")))
                    .add(answers(compared.candidates()));
        }
        return form.add(Judged.of(judgements)).html();
    }

    private Html answers(List<EntityCandidate> candidates) {
        Element list = Html.element("ul").set("class", "answers");
        Element hidden = Html.element("div");
        for (EntityCandidate candidate : candidates) {
            String id = candidate.entity().id();
            String name = review.label(candidate.entity()) + " (" + id + ")";
            list.add(Html.element("li")
                    .add(Html.element("span").text(name))
                    .add(answer(Judgement.POSITIVE, id, "It is", name))
                    .add(answer(Judgement.NEGATIVE, id, "It is not", name))
                    .add(answer(Judgement.UNSURE, id, "Perhaps", name)));
            hidden.add(Forms.hidden(DoubtPage.SHOWN, id));
        }
        Element none = Forms.button(DoubtPage.ANSWER, DoubtPage.NONE, "It is none of them")
                .set("class", "format");
        return Html.all(list.html(), hidden.add(none).html());
    }

    private static Element answer(Judgement judgement, String entity, String words, String name) {
        Element button = Forms.button(DoubtPage.ANSWER, judgement.term() + " " + entity, words)
                .set("aria-label", words + " " + name);
        return judgement == Judgement.POSITIVE ? button : button.set("class", "format");
    }

    private Html search() {
        return Html.element("form")
                .set("class", "filter")
                .action(Forms.path(proposal.subject().id()))
                .add(Forms.field(
                        "other",
                        "Look under another name, or at an entity by its number (Q42)",
                        Html.element("input")
                                .set("name", DoubtPage.OTHER)
                                .set("value", other)
                                .set("maxlength", "200")))
                .add(Html.element("button").text("Look"))
                .html();
    }
}
