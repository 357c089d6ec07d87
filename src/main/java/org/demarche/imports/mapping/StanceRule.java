package org.demarche.imports.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.model.Stance;
import org.jspecify.annotations.Nullable;

/** How the answers of a source become stances. A graded answer has a strength beside the stance. */
final class StanceRule {

    /** Answers that need no mapping. */
    private static final Map<String, Stance> USUAL = Map.ofEntries(
            Map.entry("support", Stance.SUPPORT),
            Map.entry("supports", Stance.SUPPORT),
            Map.entry("yes", Stance.SUPPORT),
            Map.entry("agree", Stance.SUPPORT),
            Map.entry("for", Stance.SUPPORT),
            Map.entry("pro", Stance.SUPPORT),
            Map.entry("in favour", Stance.SUPPORT),
            Map.entry("true", Stance.SUPPORT),
            Map.entry("1", Stance.SUPPORT),
            Map.entry("opposition", Stance.OPPOSITION),
            Map.entry("oppose", Stance.OPPOSITION),
            Map.entry("opposes", Stance.OPPOSITION),
            Map.entry("no", Stance.OPPOSITION),
            Map.entry("disagree", Stance.OPPOSITION),
            Map.entry("against", Stance.OPPOSITION),
            Map.entry("contra", Stance.OPPOSITION),
            Map.entry("false", Stance.OPPOSITION),
            Map.entry("0", Stance.OPPOSITION),
            Map.entry("-1", Stance.OPPOSITION),
            Map.entry("neutral", Stance.NEUTRAL),
            Map.entry("abstain", Stance.NEUTRAL),
            Map.entry("abstention", Stance.NEUTRAL),
            Map.entry("no comment", Stance.NO_COMMENT),
            Map.entry("nocomment", Stance.NO_COMMENT),
            Map.entry("conditionalsupport", Stance.CONDITIONAL_SUPPORT),
            Map.entry("conditional support", Stance.CONDITIONAL_SUPPORT),
            Map.entry("conditionalopposition", Stance.CONDITIONAL_OPPOSITION),
            Map.entry("conditional opposition", Stance.CONDITIONAL_OPPOSITION));

    /** Answers that say no more than the stance. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?i)-?[01]|true|false|support|opposition|neutral|no ?comment|conditional ?(support|opposition)");

    /**
     * What an answer means.
     *
     * @param stance null if there is nothing to code
     * @param strength in percent; null if it was not graded
     * @param answer the answer itself; null if the stance says the same
     */
    record Answer(
            @Nullable Stance stance,
            @Nullable Integer strength,
            @Nullable String answer) {}

    private final Cell value;
    private final Cell strength;
    private final double strongest;
    private final Map<String, Answer> values = new LinkedHashMap<>();
    private final boolean scaled;
    private double from;
    private double to;

    /**
     * @param node {@code stance} of the mapping
     * @param graded {@code strength} of the mapping
     */
    StanceRule(MappingNode node, Optional<MappingNode> graded) {
        node.only("value", "values", "scale");
        this.value = Cell.of(node.require("value"));
        this.scaled = node.get("scale").isPresent();
        node.get("scale").ifPresent(this::scale);
        node.get("values").ifPresent(map -> map.children().forEach(this::meaning));
        if (values.isEmpty() && !scaled) {
            USUAL.forEach((word, stance) -> values.put(word, new Answer(stance, null, null)));
        }
        graded.ifPresent(it -> it.only("value", "most"));
        this.strength = Cell.of(graded.flatMap(it -> it.get("value")));
        this.strongest =
                graded.flatMap(it -> it.get("most")).map(MappingNode::number).orElse(100.0);
        if (!(strongest > 0)) {
            throw node.problem(
                    "\"most\" of \"strength\" must be greater than 0", "Write the largest value of the column.");
        }
    }

    private void scale(MappingNode node) {
        node.only("from", "to");
        from = node.require("from").number();
        to = node.require("to").number();
        if (from == to) {
            throw node.problem(
                    "the scale has no length", "Write the value of full opposition and that of full support.");
        }
    }

    private void meaning(MappingNode node) {
        String answer = node.key().strip().toLowerCase(Locale.ROOT);
        if (node.json().isNull()) {
            values.put(answer, new Answer(null, null, null));
        } else if (node.json().isString()) {
            values.put(answer, new Answer(node.term(Stance.class), null, null));
        } else {
            node.only("stance", "strength");
            double percent = node.require("strength").number();
            if (percent < 0 || percent > 100 || percent != Math.rint(percent)) {
                throw node.problem(
                        "the strength is not a whole number from 0 to 100", "Write percent, for example 33.");
            }
            values.put(answer, new Answer(node.require("stance").term(Stance.class), (int) percent, null));
        }
    }

    /** The answer as the source has it. */
    String given(String[] row) {
        return value.get(row);
    }

    /** What a row answers; empty if the mapping does not know the answer. */
    Optional<Answer> of(String[] row) {
        String given = value.get(row);
        Answer known = values.get(given.toLowerCase(Locale.ROOT));
        if (known != null) {
            boolean plain = known.strength() == null && PLAIN.matcher(given).matches();
            return Optional.of(new Answer(
                    known.stance(), known.strength() == null ? strength(row) : known.strength(), plain ? null : given));
        }
        return scaled ? onScale(given) : Optional.empty();
    }

    private Optional<Answer> onScale(String given) {
        try {
            double middle = (from + to) / 2;
            double side = (Double.parseDouble(given.replace(',', '.')) - middle) / (to - middle);
            if (!(Math.abs(side) <= 1)) {
                return Optional.empty();
            }
            Stance stance = side > 0 ? Stance.SUPPORT : side < 0 ? Stance.OPPOSITION : Stance.NEUTRAL;
            Integer percent = side == 0 ? null : (int) Math.round(100 * Math.abs(side));
            return Optional.of(new Answer(stance, percent, given));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private @Nullable Integer strength(String[] row) {
        try {
            double part = Math.abs(Double.parseDouble(strength.get(row).replace(',', '.'))) / strongest;
            return part <= 1 ? (int) Math.round(100 * part) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    Cell[] cells() {
        return new Cell[] {value, strength};
    }
}
