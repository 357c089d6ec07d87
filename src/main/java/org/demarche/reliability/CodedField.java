package org.demarche.reliability;

import java.util.Objects;
import java.util.function.Function;
import org.demarche.model.Certainty;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.demarche.reliability.Alpha.Scale;
import org.jspecify.annotations.Nullable;

/** A field of positions whose values are compared among matched positions. */
public enum CodedField {
    HOLDER("holder", Scale.NOMINAL, CodedPosition::holder),
    TARGET("target", Scale.NOMINAL, CodedPosition::target),
    /** The polarity; a position without comment has none. */
    STANCE("stance", Scale.INTERVAL, position -> position.polarity().orElse(null)),
    /** The strength on a graded scale, if both were graded. */
    STRENGTH(
            "strength", Scale.INTERVAL, position -> strength(position.position().strength())),
    COMMENT("comment", Scale.NOMINAL, position -> position.position().stance() == Stance.NO_COMMENT ? "no" : "yes"),
    KIND("kind", Scale.NOMINAL, position -> position.position().kind()),
    CERTAINTY(
            "certainty",
            Scale.NOMINAL,
            position -> Objects.requireNonNullElse(position.position().certainty(), Certainty.ASSERTED)),
    /** Whether the stance depends on a condition. */
    CONDITION(
            "condition",
            Scale.NOMINAL,
            position -> position.position().conditions().isEmpty() ? "no" : "yes");

    private final String label;
    private final Scale scale;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are lambdas without state
    private final Function<CodedPosition, @Nullable Object> value;

    CodedField(String label, Scale scale, Function<CodedPosition, @Nullable Object> value) {
        this.label = label;
        this.scale = scale;
        this.value = value;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    private static @Nullable Double strength(@Nullable Integer percent) {
        return percent == null ? null : percent.doubleValue();
    }

    Scale scale() {
        return scale;
    }

    /** Its value in the words of a coding; empty if the coder gave none. */
    public String text(CodedPosition position) {
        Object given = this == STANCE ? position.position().stance() : of(position);
        return given instanceof Term term ? term.term() : Objects.toString(given, "");
    }

    /** Its value; null if the coder gave none. */
    @Nullable Object of(CodedPosition position) {
        return value.apply(position);
    }
}
