package org.demarche.server.pages.entity;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.LangText;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.demarche.query.QueryResult;
import org.demarche.query.result.ResultFormat;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.parts.ProvenanceChain;
import org.demarche.server.pages.parts.ResultText;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.Row;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The page of a position: its quotations, its provenance, its conditions, and its statements in Turtle. */
public final class PositionPage {

    private static final int RESPONSES = 20;
    private static final Set<String> EVIDENCE = Set.of("words", "record");

    private PositionPage() {}

    static EntityView of(EntityContext entity) {
        EntityFacts facts = entity.facts();
        EntityLabel position = entity.named(Vocabulary.SUMMARY);
        PositionView view = new PositionView(
                facts.entity(Vocabulary.HOLDER).map(entity.links()::to).orElse(null),
                StanceMark.of(stance(facts)),
                facts.entity(Vocabulary.TARGET).map(entity.links()::to).orElse(null),
                position.label(),
                QuotationItem.of(entity),
                records(entity),
                chain(entity),
                conditions(entity),
                facts(entity),
                entity.list(entity.latest("target", RESPONSES)),
                turtle(entity),
                entity.data());
        return new EntityView(position.label(), "entity/position", view);
    }

    private static Stance stance(EntityFacts facts) {
        return facts.entity(Vocabulary.STANCE)
                .filter(concept -> concept.iri().startsWith(Vocabulary.NS))
                .flatMap(concept -> Term.of(Stance.class, concept.iri().substring(Vocabulary.NS.length())))
                .orElse(Stance.NO_COMMENT);
    }

    private static PositionFacts facts(EntityContext entity) {
        EntityFacts facts = entity.facts();
        EntityLinks links = entity.links();
        return new PositionFacts(
                links.all(facts.entities(Vocabulary.STATED_BY)),
                links.all(facts.entities(Vocabulary.ON_BEHALF_OF)),
                facts.words(Vocabulary.NAMED_AS).stream().findFirst().orElse(null),
                facts.text(Vocabulary.ANSWER).orElse(null),
                facts.text(Vocabulary.STRENGTH).map(percent -> percent + " %").orElse(null),
                facts.labels(Vocabulary.KIND).orElse(null),
                facts.labels(Vocabulary.CERTAINTY).orElse(null),
                facts.text(Vocabulary.SUMMARY_GENERATED)
                        .map(yes -> "made by a program, not written by a person")
                        .orElse(null),
                facts.text(Vocabulary.STATED_ON).orElse(null),
                facts.text(Vocabulary.EFFECTIVE_DATE).orElse(null));
    }

    private static ProvenanceChain chain(EntityContext entity) {
        EntityLinks links = entity.links();
        return new ProvenanceChain(entity.reader().rows("evidence", "position", entity.iri()).stream()
                .filter(row -> !EVIDENCE.contains(row.text("link").orElse("")))
                .flatMap(row -> row.named("thing", "label").map(document -> step(row, links.to(document))).stream())
                .toList());
    }

    private static ProvenanceChain.Step step(Row row, Hyperlink document) {
        return new ProvenanceChain.Step(
                row.text("link").orElse(""),
                document.label(),
                document.href(),
                row.words("publisher").orElse(null),
                row.text("date").orElse(null));
    }

    private static List<ConditionItem> conditions(EntityContext entity) {
        return entity.reader().rows("conditions", "position", entity.iri()).stream()
                .map(row -> new ConditionItem(
                        row.words("proviso").orElse(new LangText("", "")),
                        row.named("requires", "requiresLabel")
                                .map(entity.links()::to)
                                .orElse(null)))
                .toList();
    }

    private static String turtle(EntityContext entity) {
        var graph = entity.reader()
                .store()
                .describe(NodeFactory.createURI(entity.iri()))
                .graph();
        return ResultText.of(
                new QueryResult.Triples(graph),
                ResultFormat.TURTLE,
                entity.reader().names());
    }

    /**
     * What {@code entity/position.jte} shows.
     *
     * @param responses positions on this position
     * @param turtle its statements
     */
    public record PositionView(
            @Nullable Hyperlink holder,
            StanceMark mark,
            @Nullable Hyperlink target,
            LangText summary,
            List<QuotationItem> quotations,
            List<RecordItem> records,
            ProvenanceChain chain,
            List<ConditionItem> conditions,
            PositionFacts facts,
            PositionList responses,
            String turtle,
            EntityData data) {}

    /** The records that are evidence of a position. */
    private static List<RecordItem> records(EntityContext entity) {
        return entity.reader().rows("records", "position", entity.iri()).stream()
                .map(row -> new RecordItem(
                        row.text("number").map("Record "::concat).orElse("Record"),
                        row.named("document", "title").map(entity.links()::to).orElse(null),
                        row.iri("url").orElse(null)))
                .toList();
    }

    /**
     * A record that is evidence of the position.
     *
     * @param number the kind and number of the entry
     * @param document the document that has it, if not the coded article
     * @param url where it can be read
     */
    public record RecordItem(
            String number,
            @Nullable Hyperlink document,
            @Nullable String url) {}

    /**
     * A condition of the position.
     *
     * @param proposal what it requires, if that is a proposal
     */
    public record ConditionItem(LangText proviso, @Nullable Hyperlink proposal) {}

    /** The facts about a position. */
    public record PositionFacts(
            List<Hyperlink> statedBy,
            List<Hyperlink> onBehalfOf,
            @Nullable LangText namedAs,
            @Nullable String answer,
            @Nullable String strength,
            @Nullable String kind,
            @Nullable String certainty,
            @Nullable String summaryNote,
            @Nullable String statedOn,
            @Nullable String effectiveDate) {}
}
