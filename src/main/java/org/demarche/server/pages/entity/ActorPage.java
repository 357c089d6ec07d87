package org.demarche.server.pages.entity;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.FactList;
import org.demarche.server.pages.parts.PositionList.Known;
import org.demarche.server.pages.picture.PositionTimeline;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.Row;
import org.demarche.server.pages.read.StatedPosition;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Everything about a person, an institution or a state. */
final class ActorPage {

    private static final int NEWEST = 10;
    private static final int ON_THE_LINE = 120;
    private static final int OTHERS = 10;

    private final EntityContext subject;
    private final EntityLinks things;
    private final EntityLabel actor;

    private ActorPage(EntityContext subject) {
        this.subject = subject;
        this.things = subject.things();
        this.actor = subject.named(ExternalTerms.NAME);
    }

    static EntityView of(EntityContext subject) {
        return new ActorPage(subject).shown();
    }

    private EntityView shown() {
        EntityFacts relations = subject.relations();
        List<Row> stands = subject.reads().rows("stands", "actor", subject.iri());
        List<StatedPosition> latest = subject.latest("actor", ON_THE_LINE);
        Element main = subject.head(subject.kind().word(), actor.name())
                .add(facts(relations))
                .add(EntityContext.section("posts", "Posts", Affiliations.of(subject)))
                .add(EntityContext.section(
                        "stands", "Where " + actor.name() + " stands", StanceTable.ofActor(things, actor, stands)))
                .add(EntityContext.section(
                        "newest",
                        "Newest positions",
                        subject.items(newest(latest), Known.HOLDER).map(this::withMore)))
                .add(EntityContext.section(
                        "timeline",
                        "Over time",
                        PositionTimeline.of(
                                latest,
                                position -> position.target().name(),
                                subject.reads().links(),
                                "Positions of " + actor.name() + " over time")))
                .add(EntityContext.section("company", "Who agrees with " + actor.name(), ActorAgreement.of(subject)))
                .add(EntityContext.section(
                        "told",
                        "What " + actor.name() + " tells of others",
                        subject.items(subject.positions("told-by", "actor", OTHERS))))
                .add(EntityContext.section(
                        "others",
                        "Who speaks for " + actor.name(),
                        subject.items(subject.positions("for-others", "actor", OTHERS))))
                .add(EntityContext.section("people", "People", Affiliations.at(subject)))
                .add(EntityContext.section("elsewhere", "At Wikidata", WikidataLinks.of(subject)))
                .add(subject.formats());
        return new EntityView(actor.name(), main.html());
    }

    private static List<StatedPosition> newest(List<StatedPosition> latest) {
        return latest.stream().limit(NEWEST).toList();
    }

    private Html withMore(Html list) {
        return Html.all(
                list,
                EntityContext.more(
                        "/positions?actor=" + EntityLinks.encode(actor.iri()), "All positions of " + actor.name()));
    }

    private Html facts(EntityFacts relations) {
        EntityFacts facts = subject.facts();
        return new FactList(things)
                .text("Kind", facts.labels(ExternalTerms.CLASSIFICATION))
                .things("Country", facts.things(Vocabulary.COUNTRY))
                .things("Part of", facts.things(ExternalTerms.SUB_ORGANIZATION_OF))
                .things("Its parts", relations.things(ExternalTerms.SUB_ORGANIZATION_OF))
                .things("Proposes", relations.things(Vocabulary.PROPOSED_BY))
                .things("Wrote", relations.things(ExternalTerms.CREATOR))
                .things("Received", relations.things(ExternalTerms.RECIPIENT))
                .things(
                        "Published",
                        relations.things(ExternalTerms.PUBLISHER).stream()
                                .limit(20)
                                .toList())
                .things("Confirmed", relations.things(Vocabulary.CONFIRMED_BY))
                .things("Declined to comment on", relations.things(Vocabulary.COMMENT_DECLINED_BY))
                .html();
    }

    /** Whatever is listed, each once. */
    static List<EntityLabel> both(List<EntityLabel> some, List<EntityLabel> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
