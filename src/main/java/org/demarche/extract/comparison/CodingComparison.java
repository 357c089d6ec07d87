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
import org.demarche.anchor.CodePoints;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.extract.speaker.ResolvedAttribution;
import org.demarche.extract.text.Span;
import org.demarche.model.Coding;
import org.demarche.model.Entity;
import org.demarche.model.Position;
import org.demarche.model.Quotation;
import org.demarche.reliability.BestMatching;
import org.demarche.reliability.Extent;
import org.demarche.reliability.MatchRule;

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
        /** The speaker, if not the holder. */
        STATED_BY,
        /** The target; a new one is right if it is new in the finished coding, too, under a label of the same words. */
        TARGET,
        STANCE,
        KIND,
        /** The condition; right if most of its words are. */
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

    /** The verdict on a field of a draft. */
    enum Verdict {
        RIGHT,
        WRONG,
        OPEN;

        Score score() {
            return new Score(this == RIGHT ? 1 : 0, this == WRONG ? 1 : 0, this == OPEN ? 1 : 0);
        }
    }

    /**
     * A coded position with its drafted counterpart.
     *
     * @param coded the position in the finished coding
     * @param draft the drafted position; empty if there is none
     * @param wrong the fields that differ
     * @param open the fields that the draft leaves open
     */
    public record Pair(Position coded, Optional<DraftPosition> draft, List<Field> wrong, List<Field> open) {}

    private final Draft draft;
    private final PositionFields fields;
    private final CodePoints codePoints;
    private final Map<Field, Score> scores = new EnumMap<>(Field.class);
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<DraftPosition> used = new HashSet<>();

    private CodingComparison(Draft draft, Coding coding, Map<String, Entity> entities) {
        this.draft = draft;
        this.fields = new PositionFields(draft, coding, entities);
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
        Map<Integer, DraftPosition> matches = comparison.matches(coding.positions());
        for (int i = 0; i < coding.positions().size(); i++) {
            comparison.compare(coding.positions().get(i), Optional.ofNullable(matches.get(i)));
        }
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

    private void compare(Position coded, Optional<DraftPosition> found) {
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
                                    .filter(who -> fields.is(who, voice)
                                            || who.principal()
                                                    .filter(whom -> fields.is(whom, voice))
                                                    .isPresent())
                                    .isPresent()));
        }
        add(Field.DRAFTED, found.isPresent());
        Map<Field, Verdict> verdicts =
                found.map(it -> fields.compare(coded, it)).orElseGet(() -> new EnumMap<>(Field.class));
        verdicts.forEach((field, verdict) -> scores.merge(field, verdict.score(), Score::plus));
        found.ifPresent(used::add);
        pairs.add(new Pair(coded, found, with(verdicts, Verdict.WRONG), with(verdicts, Verdict.OPEN)));
    }

    private static List<Field> with(Map<Field, Verdict> verdicts, Verdict verdict) {
        return verdicts.entrySet().stream()
                .filter(it -> it.getValue() == verdict)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The edits that the draft needs. */
    public DraftEdits edits() {
        int edits = surplus().size();
        int usable = 0;
        for (Pair pair : pairs) {
            int own = pair.draft().isEmpty()
                    ? PositionFields.set(pair.coded())
                    : pair.wrong().size() + pair.open().size();
            edits += own;
            usable += own == 0 ? 1 : 0;
        }
        return new DraftEdits(pairs.size(), draft.positions().size(), edits, usable);
    }

    /** Whether the statement or its cue is at one of the places. */
    private boolean isThere(Attribution attribution, List<Span> places) {
        boolean said = attribution.content().stream().anyMatch(span -> touches(places, span));
        boolean cued = attribution.cue().stream()
                .map(span -> span.in(codePoints))
                .anyMatch(cue -> places.stream().anyMatch(cue::overlaps));
        return said || (cued && touches(places, attribution.whole()));
    }

    private static Span place(Quotation quotation) {
        return new Span(quotation.start(), quotation.end());
    }

    private boolean touches(List<Span> places, Span span) {
        Span anchored = span.in(codePoints);
        return places.stream()
                .anyMatch(place -> shared(place, anchored) * 3 >= Math.min(place.length(), anchored.length()));
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    /** The drafted positions by the number of the coded one: matched one to one, as those of two coders are. */
    private Map<Integer, DraftPosition> matches(List<Position> coded) {
        return BestMatching.of(coded, draft.positions(), this::fit).stream()
                .collect(Collectors.toMap(
                        BestMatching.Pair::first, pair -> draft.positions().get(pair.second())));
    }

    /** Whether the stance is the same has no weight here: it is what is measured. */
    private double fit(Position coded, DraftPosition drafted) {
        Span passage = drafted.passage().in(codePoints);
        return MatchRule.EVIDENCE.weight(
                Extent.of(coded.quotations().stream()
                        .map(it -> new Extent.Range(it.start(), it.end()))
                        .toList()),
                Extent.of(List.of(new Extent.Range(passage.start(), passage.end()))),
                new MatchRule.Alike(
                        fields.is(drafted.holder(), coded.holder()), fields.isTarget(drafted, coded.target()), false));
    }

    private void add(Field field, boolean right) {
        scores.merge(field, right ? new Score(1, 0, 0) : new Score(0, 1, 0), Score::plus);
    }

    /** The scores as a table. */
    public static String table(Map<Field, Score> scores) {
        StringBuilder table =
                new StringBuilder("%-10s %6s %6s %6s %8s%n".formatted("", "right", "wrong", "open", "right %"));
        scores.forEach((field, score) -> table.append("%-10s %6d %6d %6d %8s%n"
                .formatted(
                        field.name().toLowerCase(Locale.ROOT),
                        score.right(),
                        score.wrong(),
                        score.open(),
                        score.right() + score.wrong() == 0
                                ? "-"
                                : String.format(Locale.ROOT, "%.1f", score.precision()))));
        return table.toString();
    }
}
