package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.extract.encoder.Encoder;
import org.demarche.extract.encoder.Encoding;
import org.demarche.extract.encoder.Resource;
import org.demarche.extract.encoder.Window;
import org.demarche.extract.encoder.WordPieces;
import org.demarche.extract.text.Span;

/**
 * Tags each word by a small transformer (MiniLM of six layers, fine-tuned on PolNeAR), then puts the tagged spans together. Looking
 * at a text more than once, cut differently, and taking the mean makes fewer mistakes.
 */
final class EncoderTagger implements AttributionTagger {

    private static final String MODEL = "/org/demarche/extract/attribution/minilm6-int8.onnx";
    private static final String HEAD = "/org/demarche/extract/attribution/minilm6-head.json";

    private static final Packing SHORT = new Packing(128, 128);
    private static final Packing LONG = new Packing(200, 100);

    private final Encoder encoder;
    private final WordPieces vocabulary;
    private final LabelScores scores;
    private final List<Packing> packings;

    private EncoderTagger(Encoder encoder, List<Packing> packings) {
        this.encoder = encoder;
        this.vocabulary = WordPieces.shipped();
        this.scores = LabelScores.of(HEAD);
        this.packings = packings;
    }

    /** @throws Encoder.EncoderUnavailableException if this platform cannot run it */
    static EncoderTagger quick(int threads) {
        return new EncoderTagger(Encoder.open(Resource.bytes(MODEL), threads), List.of(SHORT));
    }

    /**
     * Half as fast as the quick one, and somewhat better.
     *
     * @throws Encoder.EncoderUnavailableException if this platform cannot run it
     */
    static EncoderTagger careful(int threads) {
        return new EncoderTagger(Encoder.open(Resource.bytes(MODEL), threads), List.of(SHORT, LONG));
    }

    @Override
    public String description() {
        return packings.size() == 1 ? "MiniLM" : "MiniLM, twice";
    }

    @Override
    public List<Attribution> attributions(String text) {
        Passages passages = new Passages(text, vocabulary);
        return AttributionLinker.link(text, spans(passages, labels(passages)));
    }

    private Label[] labels(Passages passages) {
        double[][] fit = new double[passages.words().size()][Label.COUNT];
        for (Packing packing : packings) {
            encoder.encode(passages.windows(packing), (window, encoding) -> add(window, encoding, fit));
        }
        Label[] labels = new Label[fit.length];
        LabelSequence sequence = new LabelSequence(scores);
        for (int paragraph = 0; paragraph < passages.paragraphStarts().size(); paragraph++) {
            sequence.label(
                    fit, passages.paragraphStarts().get(paragraph), passages.paragraphEnd(paragraph), labels);
        }
        return labels;
    }

    private void add(Window window, Encoding encoding, double[][] fit) {
        for (int index = 0; index < window.wordCount(); index++) {
            double[] scored = scores.of(encoding, window, index);
            double[] sum = fit[window.word(index)];
            for (int label = 0; label < Label.COUNT; label++) {
                sum[label] += scored[label] / packings.size();
            }
        }
    }

    private static List<RoleSpan> spans(Passages passages, Label[] labels) {
        List<RoleSpan> spans = new ArrayList<>();
        for (int word = 0; word < labels.length; ) {
            Optional<Role> role = labels[word].role();
            int end = word + 1;
            while (end < labels.length && role.isPresent() && continues(labels[end], role.get())) {
                end++;
            }
            Span span = passages.words().get(word).with(passages.words().get(end - 1));
            role.ifPresent(known -> spans.add(new RoleSpan(known, span)));
            word = end;
        }
        return spans;
    }

    private static boolean continues(Label label, Role role) {
        return !label.begins() && label.role().equals(Optional.of(role));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
