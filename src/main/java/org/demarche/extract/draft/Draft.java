package org.demarche.extract.draft;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.ArticleText;

/**
 * What was found in an article.
 *
 * @param id short id of the article
 * @param article its text
 * @param tagger what found the attributions
 * @param text its text with paragraphs, sentences, quotations and names
 * @param attributed all attributions with their speakers
 * @param speakers everybody who speaks, or whose institution matters, with their ids
 * @param proposals proposals that the corpus does not have
 * @param documents the documents that the article speaks of
 * @param positions the positions
 */
public record Draft(
        String id,
        ArticleText article,
        String tagger,
        AnalysedText text,
        List<ResolvedAttribution> attributed,
        Map<Speaker, String> speakers,
        List<NewProposal> proposals,
        List<DraftDocument> documents,
        List<DraftPosition> positions) {

    public Draft {
        attributed = List.copyOf(attributed);
        proposals = List.copyOf(proposals);
        documents = List.copyOf(documents);
        positions = List.copyOf(positions);
    }

    /** The id of somebody whose id is needed. */
    String idOf(Speaker speaker) {
        return Objects.requireNonNull(speakers.get(speaker), speaker::name);
    }
}
