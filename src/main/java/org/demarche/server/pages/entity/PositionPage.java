package org.demarche.server.pages.entity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.demarche.query.QueryResult;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.result.ResultWriter;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.DateText;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.FactList;
import org.demarche.server.pages.parts.ProvenanceChain;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.Row;
import org.demarche.vocabulary.Vocabulary;

/** Everything about a position: the words, how they reached us, on which conditions, and its statements in Turtle. */
final class PositionPage {

    private static final int RESPONSES = 20;

    private final EntityContext subject;
    private final EntityLinks things;
    private final EntityFacts facts;

    private PositionPage(EntityContext subject) {
        this.subject = subject;
        this.things = subject.things();
        this.facts = subject.facts();
    }

    static EntityView of(EntityContext subject) {
        return new PositionPage(subject).shown();
    }

    private EntityView shown() {
        EntityLabel position = subject.named(Vocabulary.SUMMARY);
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("p").set("class", "eyebrow").text("position"))
                .add(who())
                .add(Html.element("h1").text(position.name()))
                .add(EntityContext.section("words", "The words", Optional.of(new QuotationList(subject).html())))
                .add(EntityContext.section("chain", "How it reached us", Optional.of(chain())))
                .add(EntityContext.section("conditions", "On condition", conditions()))
                .add(facts())
                .add(EntityContext.section(
                        "responses", "Positions on this position", subject.items(subject.latest("target", RESPONSES))))
                .add(turtle())
                .add(subject.formats());
        return new EntityView(position.name(), main.html());
    }

    private Html who() {
        Stance stance = facts.thing(Vocabulary.STANCE)
                .filter(concept -> concept.iri().startsWith(Vocabulary.NS))
                .flatMap(concept -> Term.of(Stance.class, concept.iri().substring(Vocabulary.NS.length())))
                .orElse(Stance.NO_COMMENT);
        Element who = Html.element("p").set("class", "who large");
        facts.thing(Vocabulary.HOLDER)
                .ifPresent(holder -> who.add(things.link(holder)).text(" "));
        who.add(StanceMark.of(stance).chip());
        facts.thing(Vocabulary.TARGET).ifPresent(target -> who.text(" ").add(things.link(target)));
        return who.html();
    }

    private Html facts() {
        return new FactList(things)
                .things("Stated by", facts.things(Vocabulary.STATED_BY))
                .things("On behalf of", facts.things(Vocabulary.ON_BEHALF_OF))
                .text("Named as", facts.text(Vocabulary.NAMED_AS).map(words -> "“" + words + "”"))
                .text("Kind", facts.labels(Vocabulary.KIND))
                .text("Certainty", facts.labels(Vocabulary.CERTAINTY))
                .day("Stated on", facts.text(Vocabulary.STATED_ON))
                .day("Counts from", facts.text(Vocabulary.EFFECTIVE_DATE))
                .html();
    }

    private Html chain() {
        List<ProvenanceChain.Step> steps = new ArrayList<>();
        for (Row row : subject.reads().rows("evidence", "position", subject.iri())) {
            String link = row.text("link").orElse("");
            if (!link.equals("words")) {
                row.named("thing", "label")
                        .ifPresent(
                                thing -> steps.add(new ProvenanceChain.Step(link, things.link(thing), published(row))));
            }
        }
        return ProvenanceChain.of(steps);
    }

    private static Optional<Html> published(Row row) {
        Optional<Html> publisher = row.text("publisher").map(Html::text);
        Optional<Html> date = row.text("date").map(DateText::of);
        return publisher.isPresent() && date.isPresent()
                ? Optional.of(Html.all(publisher.get(), Html.text(", "), date.get()))
                : publisher.or(() -> date);
    }

    private Optional<Html> conditions() {
        List<Row> rows = subject.reads().rows("conditions", "position", subject.iri());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Element list = Html.element("ul").set("class", "conditions");
        for (Row row : rows) {
            Element item = Html.element("li").text(row.text("proviso").orElse(""));
            row.named("requires", "requiresLabel")
                    .ifPresent(proposal -> item.text(" — ").add(things.link(proposal)));
            list.add(item);
        }
        return Optional.of(list.html());
    }

    private Html turtle() {
        var graph = subject.reads()
                .store()
                .describe(NodeFactory.createURI(subject.iri()))
                .graph();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ResultWriter(subject.reads().names(), 0)
                    .write(new QueryResult.Triples(graph), ResultFormat.TURTLE, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Html.element("details")
                .add(Html.element("summary").text("The same in Turtle"))
                .add(Html.element("pre")
                        .set("tabindex", "0")
                        .add(Html.element("code").text(out.toString(StandardCharsets.UTF_8))))
                .html();
    }
}
