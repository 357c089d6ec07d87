package org.demarche.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.coding.Reading.Reference;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.Suggestions;
import org.jspecify.annotations.Nullable;

/** Checks that a file's references lead to things of the right kind. */
final class ReferenceCheck {

    private final Reading reading;
    private final Registry shared;
    private final Map<String, EntityKind> kinds = new HashMap<>();

    ReferenceCheck(Reading reading, Registry shared) {
        this.reading = reading;
        this.shared = shared;
    }

    void check(CorpusFile file) {
        file.entities().all().forEach(entity -> kinds.putIfAbsent(entity.id(), EntityKind.of(entity)));
        if (file instanceof Coding coding) {
            kinds.putIfAbsent(coding.id(), EntityKind.DOCUMENT);
            coding.positions().forEach(position -> kinds.putIfAbsent(position.id(), EntityKind.POSITION));
            shared.base().filter(base -> !base.equals(file.base())).ifPresent(this::otherBase);
        }
        reading.references().forEach(this::resolve);
    }

    private void otherBase(String base) {
        reading.objects().values().stream()
                .findFirst()
                .ifPresent(object -> reading.report(
                        ProblemCode.BAD_CONTEXT,
                        object,
                        "the corpus file has another @base",
                        "Write \"@base\": \"" + base + "\"."));
    }

    private void resolve(Reference reference) {
        EntityKind kind = kind(reference.to());
        if (kind == null) {
            Set<String> known = new HashSet<>(kinds.keySet());
            known.addAll(shared.ids());
            String near = Suggestions.didYouMean(reference.to(), known);
            reading.report(
                    ProblemCode.UNKNOWN_REFERENCE,
                    reference.at(),
                    "nothing has the id " + ValueReader.quote(reference.to()),
                    near.isEmpty() ? ProblemCode.UNKNOWN_REFERENCE.mend() : near);
        } else if (!reference.allowed().contains(kind)) {
            String wanted = EntityKind.describe(reference.allowed());
            reading.report(
                    ProblemCode.WRONG_REFERENCE,
                    reference.at(),
                    ValueReader.quote(reference.to()) + " is of type " + kind + ", not " + wanted,
                    "\"" + reference.field() + "\" takes the id of a " + wanted + ".");
        }
    }

    private @Nullable EntityKind kind(String id) {
        EntityKind own = kinds.get(id);
        return own != null ? own : shared.find(id).map(EntityKind::of).orElse(null);
    }
}
