package org.demarche.extract.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.CodePoints;
import org.demarche.extract.text.Span;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.Entity;
import org.demarche.model.LangText;
import org.demarche.model.Position;
import org.demarche.model.PositionKind;
import org.demarche.model.Quotation;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;

/** Compares a draft with a finished coding of the same article: found, missed and wrong, field by field. */
public final class CodingComparison {

    /** The fields that are compared. */
    public enum Field {
        /** Whether the draft has a statement at the place of the position. */
        PLACE,
        /** Whether that statement has the right speaker. */
        SPEAKER,
        /** Whether the draft has a position at that place. */
        DRAFTED,
        HOLDER,
        /** The target; a new one is right if it is new in the finished coding, too. */
        TARGET,
        STANCE,
        KIND,
        /** Whether the stance is conditional. */
        CONDITION,
        /** The document in which the position was stated, if any. */
        STATED_IN
    }

    /**
     * The results for a field.
     *
     * @param right number of right values
     * @param wrong number of wrong values
     * @param open number of positions for which the draft leaves it open
     */
    public record Score(int right, int wrong, int open) {

        static final Score NONE = new Score(0, 0, 0);

        /** Adds two scores. */
        public Score plus(Score other) {
            return new Score(right + other.right, wrong + other.wrong, open + other.open);
        }

        /** The share of right values among those that the draft fills in, in percent. */
        public double precision() {
            return right + wrong == 0 ? 0 : 100.0 * right / (right + wrong);
        }
    }

    /**
     * A coded position with its drafted counterpart.
     *
     * @param coded the position in the finished coding
     * @param draft the drafted position; empty if there is none
     * @param wrong the fields that differ
     */
    public record Pair(Position coded, Optional<DraftPosition> draft, List<Field> wrong) {}

    private final Draft draft;
    private final Map<String, Entity> entities;
    private final Set<String> ofArticle;
    private final CodePoints codePoints;
    private final Map<Field, Score> scores = new EnumMap<>(Field.class);
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<DraftPosition> used = new HashSet<>();

    private CodingComparison(Draft draft, Coding coding, Map<String, Entity> entities) {
        this.draft = draft;
        this.ofArticle = coding.entities().all().map(Entity::id).collect(Collectors.toUnmodifiableSet());
        this.entities = entities;
        this.codePoints = new CodePoints(draft.article().original());
        for (Field field : Field.values()) {
            scores.put(field, Score.NONE);
        }
    }

    /**
     * Compares a draft with a finished coding.
     *
     * @param entities the entities of the coding and its corpus by id
     */
    public static CodingComparison of(Draft draft, Coding coding, Map<String, Entity> entities) {
        CodingComparison comparison = new CodingComparison(draft, coding, entities);
        coding.positions().forEach(comparison::compare);
        return comparison;
    }

    public Map<Field, Score> scores() {
        return new EnumMap<>(scores);
    }

    /** Every coded position with its drafted counterpart. */
    public List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /** The drafted positions without a counterpart in the coding. */
    public List<DraftPosition> surplus() {
        return draft.positions().stream().filter(it -> !used.contains(it)).toList();
    }

    private void compare(Position coded) {
        List<Span> places =
                coded.quotations().stream().map(CodingComparison::place).toList();
        List<ResolvedAttribution> there = draft.attributed().stream()
                .filter(it -> isThere(it.attribution(), places))
                .toList();
        add(Field.PLACE, !there.isEmpty());
        String voice = Objects.requireNonNullElse(coded.statedBy(), coded.holder());
        if (!there.isEmpty()) {
            add(
                    Field.SPEAKER,
                    there.stream()
                            .anyMatch(it -> it.speaker()
                                    .filter(who -> is(who, voice)
                                            || who.principal()
                                                    .filter(whom -> is(whom, voice))
                                                    .isPresent())
                                    .isPresent()));
        }
        Optional<DraftPosition> found = best(coded, places);
        add(Field.DRAFTED, found.isPresent());
        List<Field> wrong = new ArrayList<>();
        found.ifPresent(it -> fields(coded, it, wrong));
        found.ifPresent(used::add);
        pairs.add(new Pair(coded, found, wrong));
    }

    /** Whether the statement or its cue is at one of the places. */
    private boolean isThere(Attribution attribution, List<Span> places) {
        boolean said = attribution.content().stream().anyMatch(span -> touches(places, span));
        boolean cued = attribution.cue().stream()
                .map(codePoints::of)
                .anyMatch(cue -> places.stream().anyMatch(cue::overlaps));
        return said || (cued && touches(places, attribution.whole()));
    }

    private static Span place(Quotation quotation) {
        return new Span(quotation.start(), quotation.end());
    }

    private boolean touches(List<Span> places, Span span) {
        Span anchored = codePoints.of(span);
        return places.stream()
                .anyMatch(place -> shared(place, anchored) * 3 >= Math.min(place.length(), anchored.length()));
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    /** The drafted position with the most text in common; the same holder counts double, the same target one and a half times. */
    private Optional<DraftPosition> best(Position coded, List<Span> places) {
        DraftPosition best = null;
        double most = 0;
        for (DraftPosition position : draft.positions()) {
            Span passage = codePoints.of(position.passage());
            int common =
                    places.stream().mapToInt(place -> shared(place, passage)).sum();
            double weight = common
                    * (is(position.holder(), coded.holder()) ? 2.0 : 1.0)
                    * (isSame(position.target().id(), coded.target()) ? 1.5 : 1.0)
                    * (used.contains(position) ? 0.9 : 1);
            if (common * 3 >= passage.length() && weight > most) {
                best = position;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private void fields(Position coded, DraftPosition found, List<Field> wrong) {
        check(Field.HOLDER, is(found.holder(), coded.holder()), wrong);
        if (found.target().id().isPresent()) {
            check(Field.TARGET, isSame(found.target().id(), coded.target()), wrong);
        } else {
            open(Field.TARGET);
        }
        Optional<Stance> stance = found.decision().sureStance();
        if (stance.isPresent()) {
            check(Field.STANCE, stance.get() == coded.stance(), wrong);
        } else {
            open(Field.STANCE);
        }
        Optional<PositionKind> kind = found.decision().sureKind();
        if (kind.isPresent()) {
            check(Field.KIND, kind.get() == coded.kind(), wrong);
        } else {
            open(Field.KIND);
        }
        check(
                Field.CONDITION,
                found.decision().condition().isPresent() == !coded.conditions().isEmpty(),
                wrong);
        check(
                Field.STATED_IN,
                coded.statedIn() == null
                        ? found.provenance().statedIn().isEmpty()
                        : isSame(found.provenance().statedIn(), coded.statedIn()),
                wrong);
    }

    /** Whether both are the same target, or new in the draft and in the coding, where ids differ. */
    private boolean isSame(Optional<String> drafted, String coded) {
        boolean isNew = drafted.filter(id -> !entities.containsKey(id) || ofArticle.contains(id))
                .isPresent();
        return drafted.filter(coded::equals).isPresent() || (isNew && ofArticle.contains(coded));
    }

    private void check(Field field, boolean right, List<Field> wrong) {
        add(field, right);
        if (!right) {
            wrong.add(field);
        }
    }

    private void add(Field field, boolean right) {
        scores.merge(field, right ? new Score(1, 0, 0) : new Score(0, 1, 0), Score::plus);
    }

    private void open(Field field) {
        scores.merge(field, new Score(0, 0, 1), Score::plus);
    }

    private boolean is(Speaker speaker, String id) {
        if (id.equals(draft.speakers().get(speaker))) {
            return true;
        }
        Entity entity = entities.get(id);
        return entity instanceof Actor actor
                && Stream.concat(Stream.of(speaker.name()), speaker.otherNames().stream())
                        .anyMatch(name -> isNamed(actor, name));
    }

    private static boolean isNamed(Actor actor, String name) {
        return Stream.concat(Stream.of(actor.name()), actor.otherNames().stream())
                .map(LangText::value)
                .anyMatch(known -> plain(known).equals(plain(name)));
    }

    private static String plain(@Nullable String name) {
        String lower = String.valueOf(name).toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    /** The scores as a table. */
    public static String table(Map<Field, Score> scores) {
        StringBuilder table =
                new StringBuilder("%-10s %6s %6s %6s %8s%n".formatted("", "right", "wrong", "open", "right %"));
        scores.forEach((field, score) -> table.append("%-10s %6d %6d %6d %8.1f%n"
                .formatted(
                        field.name().toLowerCase(Locale.ROOT),
                        score.right(),
                        score.wrong(),
                        score.open(),
                        score.precision())));
        return table.toString();
    }
}
