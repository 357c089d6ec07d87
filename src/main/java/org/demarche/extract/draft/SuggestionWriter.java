package org.demarche.extract.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.stance.StanceDecision;

/**
 * Writes what a draft read for each field of a position with its confidence and the reason, for the person who decides: fields
 * below the confidence threshold are open, and only their suggestion has a value.
 */
final class SuggestionWriter {

    /** A target that is no proposal of the corpus is right about every second time, as docs/extract.md shows. */
    private static final double NEW_TARGET = 0.5;

    private static final int MOST_CANDIDATES = 3;
    private static final int LONGEST_REASON = 200;

    private final Draft draft;

    SuggestionWriter(Draft draft) {
        this.draft = draft;
    }

    Map<String, Object> written(DraftPosition position) {
        Map<String, Object> suggested = new LinkedHashMap<>();
        suggested.put(
                "holder",
                suggestion(
                        draft.idOf(position.holder()),
                        position.attributed().confidence(),
                        position.statedBy().isPresent()
                                ? "the passage begins with the party whose position it reports"
                                : position.attributed().basis()));
        target(position.target(), suggested);
        StanceDecision decision = position.decision();
        String reasons = reasons(decision);
        decision.stance()
                .ifPresent(stance ->
                        suggested.put("stance", suggestion(stance.term(), decision.stanceConfidence(), reasons)));
        decision.kind()
                .ifPresent(kind -> suggested.put("kind", suggestion(kind.term(), decision.kindConfidence(), reasons)));
        return suggested;
    }

    private static void target(PositionTarget target, Map<String, Object> suggested) {
        List<TargetCandidate> candidates = target.candidates();
        if (target.id().isPresent() && !target.isKnown()) {
            suggested.put("target", suggestion(target.id().get(), NEW_TARGET, target.basis()));
        } else if (!candidates.isEmpty()) {
            TargetCandidate first = candidates.getFirst();
            String near = candidates.stream()
                    .limit(MOST_CANDIDATES)
                    .map(TargetCandidate::label)
                    .collect(Collectors.joining("; ", "nearest in meaning: ", ""));
            suggested.put("target", suggestion(first.id(), first.similarity(), near));
        }
    }

    /** The words that show a stance, each with its meaning. */
    private String reasons(StanceDecision decision) {
        String reasons = decision.reasons().stream()
                .map(reason -> "\"" + reason.words().of(draft.article().text()) + "\": " + reason.meaning())
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "no word shows it clearly" : reasons;
    }

    private static Map<String, Object> suggestion(String value, double confidence, String because) {
        String reason = JsonFields.clean(because);
        Map<String, Object> suggestion = new LinkedHashMap<>();
        suggestion.put("value", value);
        suggestion.put("confidence", Math.round(Math.clamp(confidence, 0, 1) * 100) / 100.0);
        suggestion.put(
                "because",
                reason.length() > LONGEST_REASON
                        ? reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON - 20)) + " …"
                        : reason);
        return suggestion;
    }
}
