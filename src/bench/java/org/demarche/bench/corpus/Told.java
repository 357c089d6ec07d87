package org.demarche.bench.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.demarche.model.Actor;
import org.demarche.model.Condition;
import org.demarche.model.Document;
import org.demarche.model.LangText;
import org.demarche.model.Position;
import org.demarche.model.PositionKind;
import org.demarche.model.Quotation;
import org.demarche.model.Speech;
import org.demarche.model.Stance;

/** What one article tells: its positions, what it quotes, and what only it or some articles define. */
final class Told {

    private static final List<Speech> SPEECHES =
            List.of(Speech.INDIRECT, Speech.INDIRECT, Speech.INDIRECT, Speech.MIXED, Speech.MIXED, Speech.DIRECT);

    private final World world;
    private final Stories stories;
    private final String article;
    private final int count;
    private final int textLength;
    private final Chance chance;
    private final List<Position> positions = new ArrayList<>();
    private final SequencedMap<Integer, Actor> actors = new LinkedHashMap<>();
    private final SequencedMap<String, Document> documents = new LinkedHashMap<>();
    private final SequencedSet<String> quotedFrom = new LinkedHashSet<>();

    Told(World world, Stories stories, String article, int count, Chance chance) {
        this.world = world;
        this.stories = stories;
        this.article = article;
        this.count = count;
        this.chance = chance;
        textLength = 400 + count * (200 + chance.below(200));
    }

    /** Tells so many things that were said in a story, those that come first in it more often than others. */
    void tell(int story) {
        long told = 0;
        while (positions.size() < count) {
            int number = chance.low(Stories.STATEMENTS);
            while ((told & 1L << number) != 0) {
                number = (number + 1) % Stories.STATEMENTS;
            }
            told |= 1L << number;
            positions.add(position(stories.statement(story, number)));
            if (positions.size() < count && chance.is(0.06)) {
                positions.add(reaction(positions.getLast(), stories.issue(story)));
            }
        }
    }

    List<Position> positions() {
        return positions;
    }

    List<Actor> actors() {
        return List.copyOf(actors.values());
    }

    List<Document> documents() {
        return List.copyOf(documents.values());
    }

    List<String> quotedFrom() {
        return List.copyOf(quotedFrom);
    }

    int textLength() {
        return textLength;
    }

    private Position position(Statement said) {
        List<String> chain = said.statedIn() == null ? List.of() : chain(said, said.statedIn());
        Actor holder = known(said.holder());
        Integer teller = said.statedBy();
        return new Position(
                id(holder, said.stance()),
                holder.id(),
                said.namedAs(),
                teller == null ? null : known(teller).id(),
                said.onBehalfOf(),
                said.target(),
                said.stance(),
                said.kind(),
                said.certainty(),
                said.conditions(),
                summary(holder, said.stance(), said.about()),
                said.statedIn() == null ? null : said.statedIn().id(),
                chain,
                said.statedOn(),
                evidence());
    }

    /** Somebody welcomes or regrets what somebody else in the same article said. */
    private Position reaction(Position to, int issue) {
        int rank = world.speakers.on(issue, chance);
        Actor holder = known(rank);
        Stance stance = Leanings.stance(2 * chance.unit() - 1, chance);
        PositionKind kind = stories.kind(rank, false, stance, chance);
        List<Condition> conditions = stories.conditions(stance, issue, null, chance);
        LangText summary = summary(holder, stance, "what was said");
        return new Position(
                id(holder, stance),
                holder.id(),
                null,
                null,
                List.of(),
                to.id(),
                stance,
                kind,
                null,
                conditions,
                summary,
                null,
                List.of(),
                null,
                evidence());
    }

    /** The reports between a document and the article, which quotes the last of them, or else the document itself. */
    private List<String> chain(Statement said, Document source) {
        if (!said.isSharedDocument()) {
            documents.put(source.id(), source);
        }
        List<Document> reports = chance.is(0.5) ? said.reports() : List.of();
        reports.forEach(report -> documents.put(report.id(), report));
        quotedFrom.add(reports.isEmpty() ? source.id() : reports.getLast().id());
        return reports.stream().map(Document::id).toList();
    }

    private Actor known(int rank) {
        Actor actor = world.actors.get(rank);
        if (!world.actors.isShared(rank)) {
            actors.put(rank, actor);
        }
        return actor;
    }

    private String id(Actor holder, Stance stance) {
        String verb = switch (stance) {
            case SUPPORT -> "supports";
            case CONDITIONAL_SUPPORT -> "accepts-if";
            case NEUTRAL -> "weighs";
            case NO_COMMENT -> "is-silent";
            case CONDITIONAL_OPPOSITION -> "refuses-unless";
            case OPPOSITION -> "opposes";
        };
        return article + "/" + holder.id() + "-" + verb + "-" + (positions.size() + 1);
    }

    private LangText summary(Actor holder, Stance stance, String about) {
        String verb = switch (stance) {
            case SUPPORT -> " supports ";
            case CONDITIONAL_SUPPORT -> " would accept ";
            case NEUTRAL -> " takes no side on ";
            case NO_COMMENT -> " does not comment on ";
            case CONDITIONAL_OPPOSITION -> " is for now against ";
            case OPPOSITION -> " rejects ";
        };
        String reason = ", speaking of " + world.words.phrase(chance, 2 + chance.below(6)) + ".";
        return new LangText(holder.name().value() + verb + about + reason, "en");
    }

    private List<Quotation> evidence() {
        List<Quotation> evidence = new ArrayList<>();
        evidence.add(quotation());
        if (chance.is(0.3)) {
            evidence.add(quotation());
        }
        return evidence;
    }

    private Quotation quotation() {
        int start = chance.below(textLength - 250);
        int end = start + 30 + chance.below(200);
        LangText fragment = chance.is(0.4) ? new LangText(world.words.phrase(chance, 2 + chance.below(5)), "en") : null;
        Speech speech = fragment == null ? Speech.INDIRECT : chance.of(SPEECHES);
        return new Quotation(speech, start, end, fragment, null, null, null);
    }
}
