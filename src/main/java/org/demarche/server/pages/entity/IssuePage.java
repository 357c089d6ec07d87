package org.demarche.server.pages.entity;

import java.util.List;
import java.util.Optional;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.FactList;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.Row;
import org.demarche.vocabulary.ExternalTerms;

/** Everything about an issue. */
final class IssuePage {

    private static final int NEWEST = 10;

    private IssuePage() {}

    static EntityView of(EntityContext subject) {
        EntityLinks things = subject.things();
        EntityLabel issue = subject.named(ExternalTerms.PREF_LABEL);
        String id = EntityLinks.encode(subject.reads().names().shorten(subject.iri()));
        Html main = subject.head("issue", issue.name())
                .add(new FactList(things)
                        .things("Belongs to", subject.facts().things(ExternalTerms.BROADER))
                        .things("Takes in", subject.relations().things(ExternalTerms.BROADER))
                        .html())
                .add(EntityContext.section("proposals", "Proposals", proposals(subject, things)))
                .add(EntityContext.more("/?issue=" + id + "#matrix", "Who stands where on these proposals"))
                .add(EntityContext.section(
                        "newest", "Newest positions", subject.items(subject.positions("on-issue", "issue", NEWEST))))
                .add(EntityContext.section("elsewhere", "At Wikidata", WikidataLinks.of(subject)))
                .add(subject.formats())
                .html();
        return new EntityView(issue.name(), main);
    }

    private static Optional<Html> proposals(EntityContext subject, EntityLinks things) {
        List<Row> rows = subject.reads().rows("proposals-about", "issue", subject.iri());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Element list = Html.element("ul").set("class", "discussed");
        for (Row row : rows) {
            row.named("proposal", "label")
                    .ifPresent(proposal -> list.add(Html.element("li")
                            .add(things.link(proposal))
                            .text(" ")
                            .add(Balance.of(row.count("for"), row.count("against")))));
        }
        return Optional.of(list.html());
    }
}
