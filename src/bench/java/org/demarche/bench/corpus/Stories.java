package org.demarche.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import org.demarche.bench.corpus.Papers.Paper;
import org.demarche.model.Certainty;
import org.demarche.model.CodedDate;
import org.demarche.model.Condition;
import org.demarche.model.Document;
import org.demarche.model.Institution;
import org.demarche.model.LangText;
import org.demarche.model.PositionKind;
import org.demarche.model.Proposal;
import org.demarche.model.Stance;
import org.demarche.model.State;
import org.jspecify.annotations.Nullable;

/** The events that articles report. Each story is about one issue and contains statements that several articles may report. */
final class Stories {

    /** Statements per story. */
    static final int STATEMENTS = 24;

    /**
     * A statement that several articles may report.
     *
     * @param holder rank of the actor that holds the position
     * @param namedAs what the articles call the holder
     * @param statedBy rank of the actor that describes the position; null for the holder
     * @param about name of the target
     * @param statedIn the document that contains the position
     * @param isSharedDocument whether that document is in the corpus file
     * @param reports news reports on that document, the earliest first
     */
    record Statement(
            int holder,
            @Nullable LangText namedAs,
            @Nullable Integer statedBy,
            List<String> onBehalfOf,
            String target,
            String about,
            Stance stance,
            PositionKind kind,
            @Nullable Certainty certainty,
            List<Condition> conditions,
            @Nullable Document statedIn,
            boolean isSharedDocument,
            List<Document> reports,
            @Nullable CodedDate statedOn) {}

    private static final List<PositionKind> OF_PARTIES = List.of(
            PositionKind.DEMAND,
            PositionKind.DEMAND,
            PositionKind.RESPONSE,
            PositionKind.RESPONSE,
            PositionKind.RESPONSE,
            PositionKind.OFFER,
            PositionKind.ASSESSMENT);
    private static final List<PositionKind> OF_EXPERTS = List.of(
            PositionKind.ASSESSMENT,
            PositionKind.ASSESSMENT,
            PositionKind.ASSESSMENT,
            PositionKind.PREDICTION,
            PositionKind.PREDICTION,
            PositionKind.DEMAND);

    private final World world;

    Stories(World world) {
        this.world = world;
    }

    int issue(int story) {
        return world.issues.pick(new Chance(world.seed, Chance.STORY, story));
    }

    int day(int story) {
        return Days.spread(story, world.size.stories());
    }

    /** A statement of a story, the same for every article that reports it. */
    Statement statement(int story, int number) {
        Chance chance = new Chance(world.seed, Chance.STATEMENT, story, number);
        int issue = issue(story);
        int day = Math.max(0, day(story) - chance.below(3));
        int holder = world.speakers.on(issue, chance);
        boolean reported = chance.is(0.08);
        int reporter = world.speakers.on(issue, chance);
        boolean isReported = reported && reporter != holder;
        List<String> onBehalfOf = !isReported && chance.is(0.5) ? world.principals(holder) : List.of();
        Paper paper =
                chance.is(0.08) && !world.papers.about(issue).isEmpty() ? chance.of(world.papers.about(issue)) : null;
        int proposal = world.topics.proposal(issue, chance);
        Proposal proposed = world.topics.proposals().get(proposal);
        double leaning = world.leanings.on(day, holder, issue, paper == null ? proposal : -1 - paper.number());
        Stance stance = Leanings.stance(leaning, chance);
        Origin origin = isReported ? Origin.NONE : origin(story, number, holder, day, proposed, chance);
        return new Statement(
                holder,
                namedAs(holder, chance),
                isReported ? reporter : null,
                onBehalfOf,
                paper == null ? proposed.id() : paper.document().id(),
                paper == null
                        ? "the " + proposed.label().value()
                        : paper.document().title().value(),
                stance,
                kind(holder, !onBehalfOf.isEmpty(), stance, chance),
                chance.is(0.07) ? Certainty.HEDGED : null,
                conditions(stance, issue, proposed, chance),
                origin.document(),
                origin.isShared(),
                origin.reports(),
                origin.document() == null && chance.is(0.6) ? Days.coded(day) : null);
    }

    /** The kind of a position. Experts that speak for themselves make no offers and give no responses. */
    PositionKind kind(int holder, boolean speaksForOthers, Stance stance, Chance chance) {
        PositionKind kind = chance.of(world.actors.isExpert(holder) && !speaksForOthers ? OF_EXPERTS : OF_PARTIES);
        boolean against = stance == Stance.OPPOSITION || stance == Stance.CONDITIONAL_OPPOSITION;
        return kind == PositionKind.OFFER && against ? PositionKind.RESPONSE : kind;
    }

    List<Condition> conditions(Stance stance, int issue, @Nullable Proposal target, Chance chance) {
        if (stance != Stance.CONDITIONAL_SUPPORT && stance != Stance.CONDITIONAL_OPPOSITION) {
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = chance.is(0.2) ? 2 : 1; i > 0; i--) {
            Proposal required = world.topics.proposals().get(world.topics.proposal(issue, chance));
            conditions.add(
                    chance.is(0.4) && !required.equals(target)
                            ? new Condition(
                                    Words.text(
                                            "There is the " + required.label().value() + "."),
                                    required.id())
                            : new Condition(Words.text("There is " + world.words.phrase(chance, 4) + "."), null));
        }
        return conditions;
    }

    private record Origin(@Nullable Document document, boolean isShared, List<Document> reports) {
        static final Origin NONE = new Origin(null, false, List.of());
    }

    private Origin origin(int story, int number, int holder, int day, Proposal about, Chance chance) {
        double draw = chance.unit();
        Paper paper = draw < 0.45 ? world.papers.by(holder, day, chance) : null;
        boolean letter = paper == null && draw < 0.3;
        if (paper == null && !letter) {
            return Origin.NONE;
        }
        String name = story + "-" + number;
        CodedDate date = Days.coded(day);
        Document document = paper != null
                ? paper.document()
                : Papers.letter(
                        "letter-" + name,
                        world.actors.get(holder),
                        date,
                        about.label().value());
        List<Document> reports = new ArrayList<>();
        Document last = document;
        for (int i = chance.is(0.2) ? 2 : chance.is(0.6) ? 1 : 0; i > 0; i--) {
            last = Papers.report("report-" + name + "-" + i, outlet(chance), last, date);
            reports.add(last);
        }
        return new Origin(document, paper != null, reports);
    }

    private Institution outlet(Chance chance) {
        List<Institution> outlets = world.actors.outlets();
        return outlets.get(chance.low(outlets.size()));
    }

    private @Nullable LangText namedAs(int holder, Chance chance) {
        boolean capital = world.actors.get(holder) instanceof State && chance.is(0.3);
        return capital ? Words.text(world.words.place(new Chance(world.seed, Chance.ACTOR, holder, 3))) : null;
    }
}
