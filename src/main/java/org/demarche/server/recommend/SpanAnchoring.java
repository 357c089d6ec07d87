package org.demarche.server.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.cas.Cas;
import org.demarche.cas.FeatureStructure;
import org.demarche.extract.text.Span;

/** Fits spans to what a layer allows: characters, tokens, sentences; across sentences or not. */
final class SpanAnchoring {

    private static final String SEGMENTATION = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.";

    private final List<Span> tokens;
    private final List<Span> sentences;
    private final String mode;
    private final boolean crossSentence;

    /**
     * @param mode {@code characters}, {@code singleToken}, {@code tokens} or {@code sentences}
     * @param crossSentence whether a span may reach from one sentence into the next
     */
    SpanAnchoring(Cas cas, String mode, boolean crossSentence) {
        this.tokens = spans(cas, "Token");
        this.sentences = spans(cas, "Sentence");
        this.mode = mode.toLowerCase(Locale.ROOT);
        this.crossSentence = crossSentence;
    }

    private static List<Span> spans(Cas cas, String type) {
        return cas.structures().values().stream()
                .filter(it -> it.isAnnotation() && it.type().equals(SEGMENTATION + type))
                .sorted(Comparator.comparingInt(FeatureStructure::begin))
                .map(it -> new Span(it.begin(), it.end()))
                .toList();
    }

    /** The span as the layer allows it; empty if it allows none there. Without tokens or sentences, spans stay as they are. */
    Optional<Span> fit(Span span) {
        Span within = crossSentence ? span : cut(span);
        return switch (mode) {
            case "tokens" -> Optional.of(covering(within, tokens));
            case "sentences" -> Optional.of(covering(within, sentences));
            case "singletoken" -> tokens.contains(within) ? Optional.of(within) : Optional.empty();
            default -> Optional.of(within);
        };
    }

    /** The part in the first sentence. */
    private Span cut(Span span) {
        return sentences.stream()
                .filter(it -> it.overlaps(span))
                .findFirst()
                .map(it -> new Span(Math.max(span.start(), it.start()), Math.min(span.end(), it.end())))
                .orElse(span);
    }

    private static Span covering(Span span, List<Span> units) {
        return units.stream().filter(it -> it.overlaps(span)).reduce(Span::with).orElse(span);
    }
}
