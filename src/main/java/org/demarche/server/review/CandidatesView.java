package org.demarche.server.review;

import java.util.List;
import java.util.Locale;
import org.demarche.linking.LinkReview;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.wikidata.link.CandidateComparison;
import org.demarche.wikidata.match.EntityCandidate;
import org.jspecify.annotations.Nullable;

/**
 * What {@code review/candidates.jte} shows: an entity of the corpus beside its candidates.
 *
 * @param entity the entity, with the path of this page
 * @param name the other name, or Wikidata id, under which candidates were looked up; empty for the entity's own names
 * @param problem why a judgement was not saved; empty if there was none
 * @param saved the entity whose judgement was saved just before, if any
 * @param source name of the index in which candidates are looked up
 * @param rows what is compared
 * @param judgements the judgements about the entity so far
 * @param next the next entity to review, or the list
 */
public record CandidatesView(
        Reviewer reviewer,
        Hyperlink entity,
        String name,
        String problem,
        @Nullable Hyperlink saved,
        String source,
        List<Candidate> candidates,
        List<CandidateComparison.Row> rows,
        List<JudgementView> judgements,
        Hyperlink next) {

    private static final String WIKIDATA = "https://www.wikidata.org/wiki/";

    /**
     * A candidate.
     *
     * @param id link to Wikidata, with the id as text
     * @param name label and id
     * @param features what the score is made of
     */
    public record Candidate(Hyperlink id, String name, List<String> features) {

        static Candidate of(LinkReview review, EntityCandidate candidate) {
            String id = candidate.entity().id();
            List<String> features = candidate.features().byName().entrySet().stream()
                    .map(feature -> feature.getKey().replace('-', ' ')
                            + String.format(Locale.ROOT, " %.2f", feature.getValue()))
                    .toList();
            return new Candidate(
                    new Hyperlink(id, WIKIDATA + id), review.label(candidate.entity()) + " (" + id + ")", features);
        }
    }

    /** The answers that a form offers about a candidate: value of the judgement and label of the button. */
    public enum Answer {
        POSITIVE("positive", "Match"),
        NEGATIVE("negative", "No match"),
        UNSURE("unsure", "Unsure");

        private final String judgement;
        private final String label;

        Answer(String judgement, String label) {
            this.judgement = judgement;
            this.label = label;
        }

        public String judgement() {
            return judgement;
        }

        public String label() {
            return label;
        }
    }
}
