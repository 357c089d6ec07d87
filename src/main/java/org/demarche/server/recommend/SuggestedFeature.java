package org.demarche.server.recommend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.Span;
import org.demarche.model.Term;

/** What a draft can suggest, by the names of features and layers that ask for it. */
enum SuggestedFeature {
    HOLDER("holder actor speaker"),
    HOLDER_TYPE("holderType"),
    TARGET("target proposal concept claim"),
    TARGET_TYPE("targetType"),
    STANCE("stance agreement"),
    KIND("kind"),
    CONDITION("condition"),
    ON_BEHALF_OF("onBehalfOf organization"),
    STATED_BY("statedBy");

    /** The main one first, separated by blanks. */
    private final String names;

    SuggestedFeature(String names) {
        this.names = names;
    }

    /**
     * What a feature of a layer asks for. The name of the layer decides if that of the feature says nothing: {@code Stance.value}.
     *
     * @param layer the type of the layer
     */
    static Optional<SuggestedFeature> of(String layer, String feature) {
        return named(feature).or(() -> named(layer.substring(layer.lastIndexOf('.') + 1)));
    }

    private static Optional<SuggestedFeature> named(String word) {
        String plain = word.replaceAll("[_ -]", "").toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(it ->
                        List.of(it.names.toLowerCase(Locale.ROOT).split(" ")).contains(plain))
                .findFirst();
    }

    /** The names of features that can be suggested. */
    static String all() {
        return Stream.of(values()).map(it -> it.names.replaceFirst(" .*", "")).collect(Collectors.joining(", "));
    }

    /**
     * The suggestion for a position; empty if the draft leaves it open.
     *
     * @param span the words that state the position
     * @param text the text of the article
     */
    Optional<Suggestion> of(DraftPosition position, Span span, String text) {
        double confidence = position.attributed().confidence();
        String basis = position.attributed().basis();
        return switch (this) {
            case HOLDER -> suggestion(span, Optional.of(position.holder().name()), confidence, basis);
            case HOLDER_TYPE -> suggestion(span, Optional.of(type(position.holder())), confidence, basis);
            case TARGET -> target(position, span);
            case TARGET_TYPE ->
                position.target().label().flatMap(any -> suggestion(span, Optional.of("Proposal"), confidence, basis));
            case STANCE ->
                suggestion(
                        span,
                        position.decision().stance().map(Term::term),
                        position.decision().stanceConfidence(),
                        reasons(position, text));
            case KIND ->
                suggestion(
                        span,
                        position.decision().kind().map(Term::term),
                        position.decision().kindConfidence(),
                        reasons(position, text));
            case CONDITION ->
                suggestion(
                        span,
                        position.decision().condition().map(it -> it.of(text)),
                        position.decision().stanceConfidence(),
                        reasons(position, text));
            case ON_BEHALF_OF -> suggestion(span, position.holder().principal().map(Speaker::name), confidence, basis);
            case STATED_BY -> suggestion(span, position.statedBy().map(Speaker::name), confidence, basis);
        };
    }

    private static Optional<Suggestion> suggestion(Span span, Optional<String> label, double score, String why) {
        return label.map(it -> new Suggestion(span, it, Optional.of(score), why));
    }

    /** A target of the corpus has a score: how similar the words are. A new proposal has none. */
    private static Optional<Suggestion> target(DraftPosition position, Span span) {
        return position.target()
                .label()
                .map(label -> new Suggestion(
                        span,
                        label,
                        position.target().candidates().stream()
                                .filter(it -> it.label().equals(label))
                                .map(TargetCandidate::similarity)
                                .findFirst(),
                        position.target().basis()));
    }

    private static String type(Speaker holder) {
        return switch (holder.kind()) {
            case PERSON, UNNAMED -> "Person";
            case STATE -> "State";
            case INSTITUTION, COLLECTIVE -> "Institution";
        };
    }

    private static String reasons(DraftPosition position, String text) {
        return position.decision().reasons().stream()
                .map(reason -> "\"" + reason.words().of(text) + "\": " + reason.meaning())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
