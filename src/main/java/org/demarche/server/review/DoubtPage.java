package org.demarche.server.review;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.demarche.linking.LinkReview;
import org.demarche.model.IdSyntax;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.Term;
import org.demarche.server.http.Html;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.SiteSection;
import org.demarche.server.review.Sessions.Session;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.link.LinksException;

/**
 * The page of one thing: what it could be, and a person's answer.
 *
 * @param review the doubts
 * @param session who asks
 * @param layout what is around the page
 * @param clock tells the day of a judgement
 */
record DoubtPage(LinkReview review, Session session, Layout layout, InstantSource clock) {

    /** The field with the answer: a judgement, or another of these words, and the entity that it is about. */
    static final String ANSWER = "answer";

    static final String WITHDRAW = "withdraw";
    static final String NONE = "none";
    static final String WHY = "why";

    /** The field with the entities that were shown. */
    static final String SHOWN = "shown";

    /** The field with another name to look for, or the number of an entity. */
    static final String OTHER = "name";

    /** The parameter with the thing that was judged before this one came. */
    static final String AFTER = "after";

    Response shown(Request request) throws IOException {
        String other = request.parameters().nonBlank(OTHER).map(String::strip).orElse("");
        LinkProposal proposal = proposal(request, other);
        String after = request.parameters().nonBlank(AFTER).orElse("");
        return page(proposal, other, "", after);
    }

    Response judged(Request request, Sent sent) throws IOException {
        String other = sent.line(OTHER);
        LinkProposal proposal = proposal(request, other);
        String thing = proposal.subject().id();
        String[] answer = sent.line(ANSWER).split(" ", 2);
        String entity = answer.length > 1 ? answer[1] : "";
        String next = next(thing);
        try {
            switch (answer[0]) {
                case WITHDRAW -> {
                    review.withdraw(thing, checked(entity));
                    return Response.redirect(303, Forms.path(thing));
                }
                case NONE -> {
                    for (String shown : sent.all(SHOWN)) {
                        judge(proposal, shown, Judgement.NEGATIVE, sent);
                    }
                }
                default -> judge(proposal, entity, judgement(answer[0]), sent);
            }
        } catch (LinksException e) {
            return page(proposal, other, firstLine(e), "").status(409);
        }
        boolean goOn = answer[0].equals(Judgement.NEGATIVE.term())
                && proposal.match().candidates().size() > 1;
        String where = goOn ? Forms.path(thing) : next.isEmpty() ? ReviewPage.PATH : Forms.path(next);
        return Response.redirect(
                303, goOn || next.isEmpty() ? where : where + "?" + AFTER + "=" + Forms.encoded(thing));
    }

    private void judge(LinkProposal proposal, String entity, Judgement judgement, Sent sent) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        review.judge(
                proposal, checked(entity), judgement, new LinkReview.Signature(session.by(), today, sent.line(WHY)));
    }

    private static Judgement judgement(String word) {
        return Term.of(Judgement.class, word)
                .orElseThrow(() -> new HttpFailure(400, "There is no judgement \"" + word + "\"."));
    }

    private static String checked(String entity) {
        if (!IdSyntax.isWikidataId(entity)) {
            throw new HttpFailure(400, "\"" + entity + "\" is no entity of Wikidata: write Q and a number.");
        }
        return entity;
    }

    private LinkProposal proposal(Request request, String other) throws IOException {
        String thing = request.path().substring(ReviewPage.BELOW.length());
        return review.proposal(thing, other)
                .orElseThrow(() -> new HttpFailure(404, "There is no actor, document or issue \"" + thing + "\"."));
    }

    private Response page(LinkProposal proposal, String other, String trouble, String after) throws IOException {
        String thing = proposal.subject().id();
        List<Link> judgements = review.judgements().stream()
                .filter(link -> link.subject().equals(thing))
                .toList();
        Optional<String> done = after.isEmpty() ? Optional.empty() : Optional.of(after);
        Html main = new DoubtView(review, session, proposal, other, judgements)
                .main(trouble, done.filter(id -> !id.equals(thing)), next(thing));
        return layout.page(SiteSection.REVIEW, proposal.subject().name() + ": review", main);
    }

    /** The doubt that comes after one; empty after the last one. */
    private String next(String thing) throws IOException {
        List<String> doubts =
                review.doubts().stream().map(doubt -> doubt.subject().id()).toList();
        int next = doubts.indexOf(thing) + 1;
        return next < doubts.size() ? doubts.get(next) : "";
    }

    private static String firstLine(LinksException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
