package org.demarche.server.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.linking.LinkReview;
import org.demarche.model.Link;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.wikidata.link.LinkProposal;
import org.demarche.wikidata.match.EntityCandidate;

/**
 * What {@code review/list.jte} shows.
 *
 * @param source name of the index in which candidates are looked up
 * @param doubts entities with candidates that nobody has judged
 * @param unmatched entities without candidates
 * @param judgements all judgements so far
 */
public record ReviewListView(
        Reviewer reviewer,
        String source,
        Excerpt<Doubt> doubts,
        Excerpt<Hyperlink> unmatched,
        Excerpt<JudgementView> judgements) {

    private static final int MAX_ROWS = 200;

    /**
     * The first rows of a list.
     *
     * @param total number of rows of the whole list
     */
    public record Excerpt<T>(List<T> rows, int total) {

        /** The number of rows, for a heading: {@code 17} or {@code 200 of 512}. */
        public String count() {
            return rows.size() < total ? rows.size() + " of " + total : Integer.toString(total);
        }
    }

    /** An entity, its best candidate with its score, and the number of candidates. */
    public record Doubt(Hyperlink subject, String best, String score, int candidates) {}

    static ReviewListView of(LinkReview review, Reviewer reviewer) throws IOException {
        List<JudgementView> judgements = new ArrayList<>();
        List<Link> all = review.judgements();
        for (Link link : first(all)) {
            judgements.add(JudgementView.of(link, review.name(link.subject())));
        }
        List<LinkProposal> doubts = review.doubts();
        return new ReviewListView(
                reviewer,
                review.source().name(),
                new Excerpt<>(
                        first(doubts).stream()
                                .map(doubt -> doubt(review, doubt))
                                .toList(),
                        doubts.size()),
                new Excerpt<>(
                        first(review.unfound()).stream()
                                .map(entity -> ReviewPaths.link(entity.id(), entity.name()))
                                .toList(),
                        review.unfound().size()),
                new Excerpt<>(judgements, all.size()));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MAX_ROWS, all.size()));
    }

    private static Doubt doubt(LinkReview review, LinkProposal doubt) {
        EntityCandidate best = doubt.best().orElseThrow();
        return new Doubt(
                ReviewPaths.link(doubt.subject().id(), doubt.subject().name()),
                review.label(best.entity()) + " (" + best.entity().id() + ")",
                LinkProposal.score(best).toPlainString(),
                doubt.match().candidates().size());
    }
}
