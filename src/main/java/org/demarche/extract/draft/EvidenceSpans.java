package org.demarche.extract.draft;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/** Where a position stands: what is said and, where it is near, who says it. */
final class EvidenceSpans {

    private static final int LONGEST = 400;

    private EvidenceSpans() {}

    static List<Span> of(Attribution attribution, Span passage, Sentences sentences) {
        Optional<Span> saying = saying(attribution);
        if (saying.isEmpty()) {
            return List.of(passage);
        }
        Span whole = passage.with(saying.get());
        boolean near = sentences.areOne(passage.start(), saying.get().start()) && whole.length() <= LONGEST;
        if (near || passage.gapTo(saying.get()) <= 3) {
            return List.of(whole);
        }
        return passage.compareTo(saying.get()) < 0 ? List.of(passage, saying.get()) : List.of(saying.get(), passage);
    }

    /** Source and cue, if both are the attribution's own and stand together. */
    private static Optional<Span> saying(Attribution attribution) {
        if (attribution.sharedSource() || attribution.source().isEmpty()) {
            return attribution.cue().stream().reduce(Span::with);
        }
        Optional<Span> cue = attribution.cue().stream().reduce(Span::with);
        Optional<Span> source = attribution.source().stream().reduce(Span::with);
        Span both = source.orElseThrow().with(cue.orElse(source.get()));
        return Optional.of(both).filter(span -> span.length() <= LONGEST).or(() -> cue);
    }
}
