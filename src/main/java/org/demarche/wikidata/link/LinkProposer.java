package org.demarche.wikidata.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.MatchOutcome;
import org.jspecify.annotations.Nullable;

/** Proposes Wikidata entities for entities of a corpus, without rejected candidates. */
public final class LinkProposer {

    private final JudgedLinks links;
    private final EntityMentions mentions;
    private final EntityFinder finder;

    /**
     * @param links existing judgements
     * @param on a day on which the entities existed, if known
     */
    public LinkProposer(LinkableEntities subjects, JudgedLinks links, EntityFinder finder, @Nullable PartialDate on) {
        this.links = links;
        this.finder = finder;
        this.mentions = new EntityMentions(
                subjects,
                id -> LinkDecisions.identity(links, id)
                        .map(link -> link.to().id())
                        .orElse(""),
                on);
    }

    /** The proposal for each entity, in order. */
    public List<LinkProposal> proposals(List<LinkableEntity> wanted) {
        List<Match> matches = finder.find(wanted.stream().map(mentions::of).toList());
        List<LinkProposal> proposals = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            proposals.add(proposal(wanted.get(i), matches.get(i)));
        }
        return proposals;
    }

    /** The proposal for an entity under another name. */
    public LinkProposal under(String name, LinkableEntity subject) {
        Mention mention = mentions.of(subject, name);
        return proposal(subject, finder.find(List.of(mention)).getFirst());
    }

    private LinkProposal proposal(LinkableEntity subject, Match match) {
        Optional<Link> identity = LinkDecisions.identity(links, subject.id());
        Set<String> refused = links.links().stream()
                .filter(link -> link.subject().equals(subject.id())
                        && !link.automatic()
                        && link.judgement() == Judgement.NEGATIVE
                        && link.to() instanceof LinkTarget.Entity)
                .map(link -> link.to().id())
                .collect(Collectors.toSet());
        List<EntityCandidate> left = match.candidates().stream()
                .filter(candidate -> !refused.contains(candidate.entity().id()))
                .toList();
        return new LinkProposal(
                subject, identity, left.size() == match.candidates().size() ? match : without(match, left));
    }

    /** Without its first candidate, a match is only doubtful. */
    private static Match without(Match match, List<EntityCandidate> left) {
        if (left.isEmpty()) {
            return new Match(MatchOutcome.NONE, left);
        }
        boolean same = left.getFirst().equals(match.candidates().getFirst());
        return new Match(
                same || match.outcome() != MatchOutcome.MATCHED ? match.outcome() : MatchOutcome.DOUBTFUL, left);
    }
}
