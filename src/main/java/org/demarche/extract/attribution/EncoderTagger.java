package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.extract.encoder.Encoder;
import org.demarche.extract.encoder.WordPieces;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.TimeLimit;
import org.demarche.io.Resources;

/**
 * Tags each word with a small transformer (MiniLM with six layers, fine-tuned on PolNeAR) and links the tagged spans to
 * attributions. Averaging over two segmentations of the text was tried and gained nothing.
 */
final class EncoderTagger implements AttributionTagger {

    private static final String MODEL = "/org/demarche/extract/attribution/minilm6-int8.onnx";
    private static final String HEAD = "/org/demarche/extract/attribution/minilm6-head.json";

    /** Shorter than the windows of the training: better on the development part of PolNeAR. */
    private static final WindowSize PACKING = new WindowSize(128);

    private final Encoder encoder;
    private final WordPieces vocabulary;
    private final TokenScores scores;

    private EncoderTagger(Encoder encoder) {
        this.encoder = encoder;
        this.vocabulary = WordPieces.shipped();
        this.scores = TokenScores.of(HEAD);
    }

    /** @throws Encoder.EncoderUnavailableException if this platform cannot run it */
    static EncoderTagger open(int threads) {
        return new EncoderTagger(Encoder.open(Resources.bytes(MODEL), threads));
    }

    @Override
    public String description() {
        return "MiniLM";
    }

    @Override
    public List<Attribution> attributions(AnalysedText text, TimeLimit limit) {
        TokenizedText tokens = new TokenizedText(text, vocabulary);
        return AttributionLinker.link(text, spans(tokens, labels(tokens, limit)));
    }

    private TokenLabel[] labels(TokenizedText tokens, TimeLimit limit) {
        double[][] fit = new double[tokens.words().size()][];
        encoder.encode(tokens.windows(PACKING), (window, encoding) -> {
            limit.check();
            for (int index = 0; index < window.wordCount(); index++) {
                fit[window.word(index)] = scores.of(encoding, window, index);
            }
        });
        TokenLabel[] labels = new TokenLabel[fit.length];
        LabelDecoder sequence = new LabelDecoder(scores);
        for (int paragraph = 0; paragraph < tokens.paragraphStarts().size(); paragraph++) {
            sequence.label(fit, tokens.paragraphStarts().get(paragraph), tokens.paragraphEnd(paragraph), labels);
        }
        return labels;
    }

    private static List<RoleSpan> spans(TokenizedText tokens, TokenLabel[] labels) {
        List<RoleSpan> spans = new ArrayList<>();
        for (int word = 0; word < labels.length; ) {
            Optional<AttributionRole> role = labels[word].role();
            int end = word + 1;
            while (end < labels.length && role.isPresent() && continues(labels[end], role.get())) {
                end++;
            }
            Span span = tokens.words().get(word).with(tokens.words().get(end - 1));
            role.ifPresent(known -> spans.add(new RoleSpan(known, span)));
            word = end;
        }
        return spans;
    }

    private static boolean continues(TokenLabel label, AttributionRole role) {
        return !label.begins() && label.role().equals(Optional.of(role));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
