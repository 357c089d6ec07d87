package org.demarche.extract.draft;

import org.demarche.extract.proposal.CorpusTargets;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.model.Entities;

/**
 * A corpus in the forms that drafting needs.
 *
 * @param entities its actors, proposals, documents
 * @param names its actors by name
 * @param roles whether its actors are parties or observers
 * @param targets its proposals and documents by meaning
 */
record CorpusKnowledge(Entities entities, CorpusActors names, HolderRoles roles, CorpusTargets targets) {

    static CorpusKnowledge of(Entities entities, TextSimilarity meaning) {
        CorpusActors names = new CorpusActors(entities.actors());
        return new CorpusKnowledge(
                entities, names, new HolderRoles(names, entities), new CorpusTargets(entities, meaning));
    }
}
