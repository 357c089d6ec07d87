package org.demarche.server.review;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.demarche.linking.LinkReview;
import org.demarche.model.IdSyntax;
import org.demarche.model.Judgement;
import org.demarche.model.Term;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.pages.Layout;
import org.demarche.server.pages.SiteSection;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.session.Sessions.Session;
import org.demarche.wikidata.link.CandidateComparison;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.link.LinkableEntity;
import org.demarche.wikidata.link.LinksException;

/**
 * The page of one entity: its candidates, and the reviewer's judgement.
 *
 * @param review the links and their candidates
 * @param session of the reviewer
 * @param layout of the page
 * @param clock gives the date of a judgement
 */
record CandidatesPage(LinkReview review, Session session, Layout layout, InstantSource clock) {

    /** The field with the answer: a judgement or one of the words below, then the Wikidata id. */
    static final String ANSWER = "answer";

    static final String WITHDRAW = "withdraw";
    static final String NONE = "none";
    static final String WHY = "why";

    /** The field with the ids of all candidates of the page. */
    static final String SHOWN = "shown";

    /** The field with another name, or a Wikidata id, to look up. */
    static final String OTHER = "name";

    /** The parameter with the entity that was judged just before. */
    static final String AFTER = "after";

    Response show(Request request) throws IOException {
        String other = request.parameters().nonBlank(OTHER).map(String::strip).orElse("");
        LinkProposal proposal = proposal(request, other);
        String after = request.parameters().nonBlank(AFTER).orElse("");
        return page(proposal, other, "", after);
    }

    Response judge(Request request, ReviewForm form) throws IOException {
        String other = form.line(OTHER);
        LinkProposal proposal = proposal(request, other);
        String id = proposal.subject().id();
        String[] answer = form.line(ANSWER).split(" ", 2);
        String entity = answer.length > 1 ? answer[1] : "";
        String next = next(id);
        try {
            switch (answer[0]) {
                case WITHDRAW -> {
                    review.withdraw(id, checked(entity));
                    return Response.redirect(303, ReviewPaths.of(id));
                }
                case NONE -> {
                    for (String shown : form.all(SHOWN)) {
                        judge(proposal, shown, Judgement.NEGATIVE, form);
                    }
                }
                default -> judge(proposal, entity, judgement(answer[0]), form);
            }
        } catch (LinksException e) {
            return page(proposal, other, firstLine(e), "").status(409);
        }
        boolean goOn = answer[0].equals(Judgement.NEGATIVE.term())
                && proposal.match().candidates().size() > 1;
        String where = goOn ? ReviewPaths.of(id) : next.isEmpty() ? ReviewPage.PATH : ReviewPaths.of(next);
        return Response.redirect(
                303, goOn || next.isEmpty() ? where : where + "?" + AFTER + "=" + ReviewPaths.encoded(id));
    }

    private void judge(LinkProposal proposal, String entity, Judgement judgement, ReviewForm form) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        review.judge(
                proposal, checked(entity), judgement, new LinkReview.Signature(session.by(), today, form.line(WHY)));
    }

    private static Judgement judgement(String word) {
        return Term.of(Judgement.class, word)
                .orElseThrow(() -> new HttpFailure(400, "Unknown judgement \"" + word + "\"."));
    }

    private static String checked(String entity) {
        if (!IdSyntax.isWikidataId(entity)) {
            throw new HttpFailure(400, "\"" + entity + "\" is not a Wikidata id such as Q42.");
        }
        return entity;
    }

    private LinkProposal proposal(Request request, String other) throws IOException {
        String id = request.path().substring(ReviewPage.BELOW.length());
        return review.proposal(id, other)
                .orElseThrow(() -> new HttpFailure(404, "There is no actor, document or issue \"" + id + "\"."));
    }

    private Response page(LinkProposal proposal, String name, String problem, String after) throws IOException {
        LinkableEntity subject = proposal.subject();
        List<JudgementView> judgements = review.judgements().stream()
                .filter(link -> link.subject().equals(subject.id()))
                .map(link -> JudgementView.of(link, subject.name()))
                .toList();
        boolean saved = !after.isEmpty() && !after.equals(subject.id());
        CandidateComparison comparison = review.compare(proposal);
        CandidatesView view = new CandidatesView(
                new Reviewer(session.by(), session.proof()),
                ReviewPaths.link(subject.id(), subject.name()),
                name,
                problem,
                saved ? ReviewPaths.link(after, review.name(after)) : null,
                review.source().name(),
                comparison.candidates().stream()
                        .map(candidate -> CandidatesView.Candidate.of(review, candidate))
                        .toList(),
                comparison.rows(),
                judgements,
                skip(next(subject.id())));
        return layout.page(SiteSection.REVIEW, subject.name() + ": link review", "review/candidates", view);
    }

    private static Hyperlink skip(String next) {
        return next.isEmpty()
                ? new Hyperlink("Skip, back to the list", ReviewPage.PATH)
                : ReviewPaths.link(next, "Skip to the next one");
    }

    /** The id of the next entity to review; empty after the last one. */
    private String next(String id) throws IOException {
        List<String> doubts =
                review.doubts().stream().map(doubt -> doubt.subject().id()).toList();
        int next = doubts.indexOf(id) + 1;
        return next < doubts.size() ? doubts.get(next) : "";
    }

    private static String firstLine(LinksException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
