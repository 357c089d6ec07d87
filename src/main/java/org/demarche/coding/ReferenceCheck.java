package org.demarche.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.coding.ReadContext.Reference;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.Suggestions;
import org.jspecify.annotations.Nullable;

/** Checks that every reference in a file names something defined, of the right type. */
final class ReferenceCheck {

    /** A suggestion compares an id with all others; a file full of mistakes gets none after this many comparisons. */
    private static final int MOST_COMPARISONS = 1_000_000;

    private static final String ACTORS = " For positions on actors, add \"actorTargets\": true to corpus.json.";

    private final ReadContext reading;
    private final Registry shared;
    private final Map<String, ReferenceKind> kinds = new HashMap<>();
    private final Faults faults;
    private int comparisons;

    ReferenceCheck(ReadContext reading, Registry shared) {
        this.reading = reading;
        this.shared = shared;
        this.faults = new Faults(reading.problems());
    }

    void check(CorpusFile file) {
        file.entities().all().forEach(entity -> kinds.putIfAbsent(entity.id(), ReferenceKind.of(entity)));
        if (file instanceof Coding coding) {
            kinds.putIfAbsent(coding.id(), ReferenceKind.DOCUMENT);
            coding.positions().forEach(position -> kinds.putIfAbsent(position.id(), ReferenceKind.POSITION));
        }
        reading.references().forEach(this::resolve);
    }

    private void resolve(Reference reference) {
        ReferenceKind kind = kind(reference.to());
        if (isDoubtful(reference.to())) {
            return; // The error is reported where the entity is defined.
        }
        if (kind == null) {
            String near = suggestion(reference.to());
            reading.report(
                    ProblemCode.UNKNOWN_REFERENCE,
                    reference.at(),
                    "no entity has the id " + MessageText.quote(reference.to()),
                    near.isEmpty() ? ProblemCode.UNKNOWN_REFERENCE.hint() : near);
        } else if (!reference.allowed().contains(kind)) {
            String wanted = ReferenceKind.describe(reference.allowed());
            reading.report(
                    ProblemCode.WRONG_REFERENCE,
                    reference.at(),
                    MessageText.quote(reference.to()) + " is of type " + kind + ", not " + wanted,
                    "\"" + reference.field() + "\" takes the id of an entity of type " + wanted + "."
                            + (reference.field().equals("target") && ReferenceKind.ACTOR.contains(kind) ? ACTORS : ""));
        }
    }

    /** Whether the type of an entity is not known because of an error in its definition. */
    private boolean isDoubtful(String id) {
        JsonObject own = reading.objects().get(id);
        if (own == null) {
            return !kinds.containsKey(id) && shared.isDoubtful(id);
        }
        return own.get("type") == null || faults.in(own.path().pointer() + "/type");
    }

    private String suggestion(String id) {
        if (comparisons > MOST_COMPARISONS) {
            return "";
        }
        Set<String> known = new HashSet<>(kinds.keySet());
        known.addAll(shared.ids());
        comparisons += known.size();
        return Suggestions.didYouMean(id, known);
    }

    private @Nullable ReferenceKind kind(String id) {
        ReferenceKind own = kinds.get(id);
        return own != null ? own : shared.find(id).map(ReferenceKind::of).orElse(null);
    }
}
