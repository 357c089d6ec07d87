package org.demarche.server.pages.entity;

import java.util.Optional;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.FactList;
import org.demarche.server.pages.parts.PositionList.Known;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/** Everything about a document. */
final class DocumentPage {

    private static final int REACTIONS = 30;
    private static final int STATED = 50;

    private DocumentPage() {}

    static EntityView of(EntityContext subject) {
        EntityLinks things = subject.things();
        EntityLabel document = subject.named(ExternalTerms.TITLE);
        boolean coded = subject.facts().thing(Vocabulary.CODING_STATUS).isPresent();
        Html main = subject.head(subject.kind().word(), document.name())
                .add(facts(subject, things))
                .add(EntityContext.section(
                        "reactions",
                        "What is said about it",
                        subject.items(subject.latest("target", REACTIONS), Known.TARGET)
                                .map(list -> Html.all(
                                        list,
                                        EntityContext.more(
                                                "/positions?target=" + EntityLinks.encode(subject.iri()),
                                                "All positions on this document")))))
                .add(EntityContext.section(
                        "stated",
                        coded ? "Positions coded from it" : "Positions stated in it",
                        subject.items(subject.positions("positions-in", "document", STATED))))
                .add(subject.formats())
                .html();
        return new EntityView(document.name(), main);
    }

    private static Html facts(EntityContext subject, EntityLinks things) {
        EntityFacts facts = subject.facts();
        EntityFacts relations = subject.relations();
        FactList list = new FactList(things)
                .text("Status", facts.labels(Vocabulary.STATUS))
                .things("By", facts.things(ExternalTerms.CREATOR))
                .things("To", facts.things(ExternalTerms.RECIPIENT))
                .things("Published by", facts.things(ExternalTerms.PUBLISHER))
                .day("Date", facts.text(ExternalTerms.ISSUED))
                .things("Leaked by", facts.things(Vocabulary.LEAKED_BY))
                .things("Confirmed by", facts.things(Vocabulary.CONFIRMED_BY))
                .things("Comment declined by", facts.things(Vocabulary.COMMENT_DECLINED_BY))
                .things("Sets out", relations.things(Vocabulary.SET_OUT_IN))
                .things("Quotes", facts.things(ExternalTerms.WAS_QUOTED_FROM))
                .things("Quoted in", relations.things(ExternalTerms.WAS_QUOTED_FROM));
        int inFavour = facts.count(Vocabulary.ACTORS_FOR);
        int against = facts.count(Vocabulary.ACTORS_AGAINST);
        if (inFavour + against > 0) {
            list.add("Actors for and against", Balance.of(inFavour, against));
        }
        address(facts).ifPresent(address -> list.add("Address", address));
        return list.text("Coding", coding(facts)).html();
    }

    private static Optional<Html> address(EntityFacts facts) {
        return facts.thing(ExternalTerms.URL)
                .map(url -> Html.element("a")
                        .href(url.iri())
                        .set("rel", "external")
                        .text(url.iri())
                        .html());
    }

    private static Optional<String> coding(EntityFacts facts) {
        return facts.labels(Vocabulary.CODING_STATUS).map(status -> {
            String by =
                    facts.text(Vocabulary.CODED_BY).map(name -> ", by " + name).orElse("");
            return status
                    + by
                    + facts.text(Vocabulary.CODED_ON).map(day -> ", " + day).orElse("");
        });
    }
}
