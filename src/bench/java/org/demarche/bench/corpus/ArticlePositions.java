package org.demarche.bench.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.demarche.bench.corpus.Stories.Statement;
import org.demarche.model.Actor;
import org.demarche.model.Condition;
import org.demarche.model.Document;
import org.demarche.model.Evidence;
import org.demarche.model.LangText;
import org.demarche.model.Position;
import org.demarche.model.PositionKind;
import org.demarche.model.Quotation;
import org.demarche.model.Speech;
import org.demarche.model.Stance;

/** The positions of one article, the documents it quotes, and the entities that its coding defines. */
final class ArticlePositions {

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

    ArticlePositions(World world, Stories stories, String article, int count, Chance chance) {
        this.world = world;
        this.stories = stories;
        this.article = article;
        this.count = count;
        this.chance = chance;
        textLength = 400 + count * (200 + chance.below(200));
    }

    /** Adds statements of a story, the first ones more often than others. */
    void report(int story) {
        long reported = 0;
        while (positions.size() < count) {
            int number = chance.low(Stories.STATEMENTS);
            while ((reported & 1L << number) != 0) {
                number = (number + 1) % Stories.STATEMENTS;
            }
            reported |= 1L << number;
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

    private Position position(Statement statement) {
        List<String> chain = statement.statedIn() == null ? List.of() : chain(statement, statement.statedIn());
        Actor holder = known(statement.holder());
        Integer reporter = statement.statedBy();
        return new Position(
                id(holder, statement.stance()),
                holder.id(),
                statement.namedAs(),
                reporter == null ? null : known(reporter).id(),
                statement.onBehalfOf(),
                statement.target(),
                statement.stance(),
                null,
                null,
                statement.kind(),
                statement.certainty(),
                statement.conditions(),
                summary(holder, statement.stance(), statement.about()),
                false,
                statement.statedIn() == null ? null : statement.statedIn().id(),
                chain,
                statement.statedOn(),
                evidence());
    }

    /** An actor reacts to another position in the same article. */
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
                null,
                null,
                kind,
                null,
                conditions,
                summary,
                false,
                null,
                List.of(),
                null,
                evidence());
    }

    /** The chain of reports from a document to the article, which quotes the last of them or the document itself. */
    private List<String> chain(Statement statement, Document source) {
        if (!statement.isSharedDocument()) {
            documents.put(source.id(), source);
        }
        List<Document> reports = chance.is(0.5) ? statement.reports() : List.of();
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
        return Words.text(holder.name().value() + verb + about + reason);
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(quotation());
        if (chance.is(0.3)) {
            evidence.add(quotation());
        }
        return evidence;
    }

    private Quotation quotation() {
        int start = chance.below(textLength - 250);
        int end = start + 30 + chance.below(200);
        LangText fragment = chance.is(0.4) ? Words.text(world.words.phrase(chance, 2 + chance.below(5))) : null;
        Speech speech = fragment == null ? Speech.INDIRECT : chance.of(SPEECHES);
        return new Quotation(speech, start, end, fragment, null, null, null);
    }
}
