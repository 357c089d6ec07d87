package org.demarche.extract.draft;

import org.demarche.extract.proposal.KnownTargets;
import org.demarche.extract.proposal.Meaning;
import org.demarche.extract.speaker.KnownNames;
import org.demarche.model.Entities;

/**
 * What a corpus knows already, in the forms in which drafting asks for it.
 *
 * @param entities its actors, proposals, documents
 * @param names its actors by their names
 * @param standings what its actors are to the matter
 * @param targets its proposals and documents by what they mean
 */
record CorpusKnowledge(Entities entities, KnownNames names, Standings standings, KnownTargets targets) {

    static CorpusKnowledge of(Entities entities, Meaning meaning) {
        KnownNames names = new KnownNames(entities.actors());
        return new CorpusKnowledge(
                entities, names, new Standings(names, entities), new KnownTargets(entities, meaning));
    }
}
