package org.demarche.server.pages.entity;

import java.util.List;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.FactList;
import org.demarche.server.pages.parts.PositionList.Known;
import org.demarche.server.pages.picture.PositionTimeline;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.StatedPosition;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Everything about a proposal. */
final class ProposalPage {

    private static final int NEWEST = 30;
    private static final int ON_THE_LINE = 200;

    private ProposalPage() {}

    static EntityView of(EntityContext subject) {
        EntityLinks things = subject.things();
        EntityLabel proposal = subject.named(ExternalTerms.PREF_LABEL);
        List<StatedPosition> latest = subject.latest("target", ON_THE_LINE);
        Html main = subject.head("proposal", proposal.name())
                .add(facts(subject, things))
                .add(EntityContext.section(
                        "stands",
                        "Who stands where",
                        StanceTable.ofTarget(
                                things, proposal, subject.reads().rows("leanings", "target", subject.iri()))))
                .add(EntityContext.section(
                        "positions",
                        "In which words",
                        subject.items(latest.stream().limit(NEWEST).toList(), Known.TARGET)
                                .map(list -> Html.all(
                                        list,
                                        EntityContext.more(
                                                "/positions?target=" + EntityLinks.encode(subject.iri()),
                                                "All positions on this")))))
                .add(EntityContext.section(
                        "timeline",
                        "Over time",
                        PositionTimeline.of(
                                latest,
                                position -> position.holder().name(),
                                subject.reads().links(),
                                "Positions on " + proposal.name() + " over time")))
                .add(subject.formats())
                .html();
        return new EntityView(proposal.name(), main);
    }

    private static Html facts(EntityContext subject, EntityLinks things) {
        EntityFacts facts = subject.facts();
        EntityFacts relations = subject.relations();
        FactList list = new FactList(things);
        int inFavour = facts.count(Vocabulary.ACTORS_FOR);
        int against = facts.count(Vocabulary.ACTORS_AGAINST);
        if (inFavour + against > 0) {
            list.add("Actors for and against", Balance.of(inFavour, against));
        }
        return list.things("About", facts.things(ExternalTerms.SUBJECT))
                .things("Proposed by", facts.things(Vocabulary.PROPOSED_BY))
                .things("Set out in", facts.things(Vocabulary.SET_OUT_IN))
                .things("Part of", facts.things(ExternalTerms.IS_PART_OF))
                .things("Its parts", relations.things(ExternalTerms.IS_PART_OF))
                .things(
                        "Alternative to",
                        ActorPage.both(
                                facts.things(Vocabulary.ALTERNATIVE_TO), relations.things(Vocabulary.ALTERNATIVE_TO)))
                .things(
                        "Incompatible with",
                        ActorPage.both(
                                facts.things(Vocabulary.INCOMPATIBLE_WITH),
                                relations.things(Vocabulary.INCOMPATIBLE_WITH)))
                .html();
    }
}
