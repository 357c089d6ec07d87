package org.demarche.extract.comparison;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extract.comparison.CodingComparison.Field;
import org.demarche.extract.comparison.CodingComparison.Verdict;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.extract.proposal.TextSimilarities;
import org.demarche.extract.speaker.Speaker;
import org.demarche.model.Actor;
import org.demarche.model.Coding;
import org.demarche.model.Entity;
import org.demarche.model.LangText;
import org.demarche.model.Position;
import org.demarche.model.Proposal;
import org.jspecify.annotations.Nullable;

/** Compares the written fields of a drafted position with those of a coded one. */
final class PositionFields {

    private final Draft draft;
    private final Map<String, Entity> entities;
    private final Set<String> ofArticle;

    /** @param entities the entities of the coding and its corpus by id */
    PositionFields(Draft draft, Coding coding, Map<String, Entity> entities) {
        this.draft = draft;
        this.entities = entities;
        this.ofArticle = coding.entities().all().map(Entity::id).collect(Collectors.toUnmodifiableSet());
    }

    /** How many fields of a coded position are set: so many must be added if the draft lacks it. */
    static int set(Position coded) {
        return 3
                + (int) Stream.of(
                                Optional.ofNullable(coded.statedBy()),
                                Optional.ofNullable(coded.kind()),
                                Optional.ofNullable(coded.statedIn()),
                                coded.conditions().stream().findFirst())
                        .filter(Optional::isPresent)
                        .count();
    }

    /** A verdict on each field that the draft or the coding has. */
    Map<Field, Verdict> compare(Position coded, DraftPosition found) {
        Map<Field, Verdict> verdicts = new EnumMap<>(Field.class);
        verdicts.put(Field.HOLDER, is(found.holder(), coded.holder()) ? Verdict.RIGHT : Verdict.WRONG);
        put(verdicts, Field.STATED_BY, found.statedBy(), coded.statedBy(), this::is);
        put(verdicts, Field.TARGET, found.target().id(), coded.target(), (id, target) -> isTarget(found, target));
        put(verdicts, Field.STANCE, found.decision().sureStance(), coded.stance(), Enum::equals);
        put(verdicts, Field.KIND, found.decision().sureKind(), coded.kind(), Enum::equals);
        put(
                verdicts,
                Field.CONDITION,
                found.decision()
                        .sureStance()
                        .flatMap(any -> found.decision().condition())
                        .map(it -> it.of(draft.article().text())),
                coded.conditions().stream()
                        .map(it -> it.proviso().value())
                        .reduce((one, other) -> one + " " + other)
                        .orElse(null),
                PositionFields::hasMostWords);
        put(verdicts, Field.STATED_IN, found.provenance().statedIn(), coded.statedIn(), this::isSame);
        return verdicts;
    }

    /** Whether a drafted value is the coded one. */
    @FunctionalInterface
    private interface Equality<D, C> {
        boolean holds(D drafted, C coded);
    }

    private static <D, C> void put(
            Map<Field, Verdict> verdicts,
            Field field,
            Optional<D> drafted,
            @Nullable C coded,
            Equality<D, C> equality) {
        if (drafted.isPresent()) {
            boolean right = coded != null && equality.holds(drafted.get(), coded);
            verdicts.put(field, right ? Verdict.RIGHT : Verdict.WRONG);
        } else if (coded != null) {
            verdicts.put(field, Verdict.OPEN);
        }
    }

    /** Whether the draft has a target: by id, or new in both and named by the same words. */
    boolean isTarget(DraftPosition position, String coded) {
        Optional<String> id = position.target().id();
        boolean isNew = id.filter(it -> !entities.containsKey(it) || ofArticle.contains(it))
                .isPresent();
        return id.filter(coded::equals).isPresent()
                || (isNew
                        && entities.get(coded) instanceof Proposal proposal
                        && position.target()
                                .label()
                                .filter(label ->
                                        hasMostWords(label, proposal.label().value()))
                                .isPresent());
    }

    private boolean isSame(String drafted, String coded) {
        boolean isNew = !entities.containsKey(drafted) || ofArticle.contains(drafted);
        return drafted.equals(coded) || (isNew && ofArticle.contains(coded));
    }

    /** Whether one text has half of the words of the other. */
    private static boolean hasMostWords(String drafted, String coded) {
        return TextSimilarities.hasMostWords(drafted, coded) || TextSimilarities.hasMostWords(coded, drafted);
    }

    /** Whether a speaker is an actor of the coding: by id, or by one of its names. */
    boolean is(Speaker speaker, String id) {
        if (id.equals(draft.speakers().get(speaker))) {
            return true;
        }
        return entities.get(id) instanceof Actor actor
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
}
