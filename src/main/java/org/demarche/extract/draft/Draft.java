package org.demarche.extract.draft;

import java.util.List;
import java.util.Map;
import org.demarche.extract.speaker.Attributed;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.ArticleText;

/**
 * What was found in an article.
 *
 * @param id short id of the article
 * @param article its text
 * @param tagger what found the attributions
 * @param attributed all attributions with their speakers
 * @param speakers everybody who speaks, or whose institution matters, with their ids
 * @param proposals proposals that the corpus does not have
 * @param positions the positions
 */
public record Draft(
        String id,
        ArticleText article,
        String tagger,
        List<Attributed> attributed,
        Map<Speaker, String> speakers,
        List<NewProposal> proposals,
        List<DraftPosition> positions) {

    public Draft {
        attributed = List.copyOf(attributed);
        proposals = List.copyOf(proposals);
        positions = List.copyOf(positions);
    }
}
