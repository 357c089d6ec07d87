package org.demarche.extract.draft;

import org.demarche.extract.proposal.CorpusTargets;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.model.Entities;

/**
 * What a corpus knows already, in the forms in which drafting asks for it.
 *
 * @param entities its actors, proposals, documents
 * @param names its actors by their names
 * @param standings what its actors are to the matter
 * @param targets its proposals and documents by what they mean
 */
record CorpusKnowledge(Entities entities, CorpusActors names, HolderRoles standings, CorpusTargets targets) {

    static CorpusKnowledge of(Entities entities, TextSimilarity meaning) {
        CorpusActors names = new CorpusActors(entities.actors());
        return new CorpusKnowledge(
                entities, names, new HolderRoles(names, entities), new CorpusTargets(entities, meaning));
    }
}
