package org.demarche.extract.draft;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/** Chooses the spans to quote as evidence: the statement and, if it is near, who says it. */
final class EvidenceSpans {

    private static final int LONGEST = 400;

    private EvidenceSpans() {}

    static List<Span> of(Attribution attribution, Span passage, Sentences sentences) {
        Optional<Span> sourceAndCue = sourceAndCue(attribution);
        if (sourceAndCue.isEmpty()) {
            return List.of(passage);
        }
        Span whole = passage.with(sourceAndCue.get());
        boolean near = sentences.areOne(passage.start(), sourceAndCue.get().start()) && whole.length() <= LONGEST;
        if (near || passage.gapTo(sourceAndCue.get()) <= 3) {
            return List.of(whole);
        }
        return passage.compareTo(sourceAndCue.get()) < 0
                ? List.of(passage, sourceAndCue.get())
                : List.of(sourceAndCue.get(), passage);
    }

    /** Source and cue together, if both belong to this attribution alone and are close. */
    private static Optional<Span> sourceAndCue(Attribution attribution) {
        if (attribution.sharedSource() || attribution.source().isEmpty()) {
            return attribution.cue().stream().reduce(Span::with);
        }
        Optional<Span> cue = attribution.cue().stream().reduce(Span::with);
        Optional<Span> source = attribution.source().stream().reduce(Span::with);
        Span both = source.orElseThrow().with(cue.orElse(source.get()));
        return Optional.of(both).filter(span -> span.length() <= LONGEST).or(() -> cue);
    }
}
