package org.demarche.extract.draft;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.ArticleText;

/**
 * The draft of a coding.
 *
 * @param id short id of the article
 * @param article the article
 * @param tagger name of the tagger that found the attributions
 * @param text its text with paragraphs, sentences, quotations and names
 * @param attributed all attributions with their speakers
 * @param speakers the actors of the draft with their ids
 * @param proposals new proposals
 * @param documents the documents that the article mentions
 * @param positions the positions in reading order
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

    /** The id of a speaker who has one. */
    String idOf(Speaker speaker) {
        return Objects.requireNonNull(speakers.get(speaker), speaker::name);
    }
}
