package org.demarche.extract.proposal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.demarche.extract.encoder.Encoder;
import org.demarche.extract.encoder.Window;
import org.demarche.extract.encoder.WordPieces;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.WordTokens;
import org.demarche.io.Resources;

/** Compares the vectors of a sentence encoder (all-MiniLM-L6-v2) by their cosine. */
final class EmbeddingSimilarity implements TextSimilarity {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final int MOST_PIECES = 128;
    private static final int MOST_KEPT = 200;

    private final Encoder encoder;
    private final WordPieces vocabulary = WordPieces.shipped();
    /** Recent texts: the passages of an article share their sentences. */
    private final Cache<String, Sense> recent =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

    /** @throws Encoder.EncoderUnavailableException if this platform cannot run it */
    EmbeddingSimilarity(int threads) {
        this.encoder = Encoder.open(Resources.bytes(MODEL), threads);
    }

    private static final class Vector implements Sense {
        private float[] values = {};
    }

    @Override
    public Sense of(String text) {
        return recent.get(text, this::encoded);
    }

    private Sense encoded(String text) {
        Window window = new Window(vocabulary);
        List<Span> words = WordTokens.of(text);
        for (int word = 0; word < words.size(); word++) {
            int[] pieces = vocabulary.of(words.get(word).of(text));
            if (window.size() + pieces.length >= MOST_PIECES) {
                break;
            }
            window.add(word, pieces, 0);
        }
        window.end();
        Vector vector = new Vector();
        encoder.encode(List.of(window), (encoded, encoding) -> vector.values = encoding.mean(encoded));
        return vector;
    }

    @Override
    public double similarity(Sense one, Sense other) {
        float[] a = ((Vector) one).values;
        float[] b = ((Vector) other).values;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return Math.max(0, sum);
    }

    @Override
    public double least() {
        return 0.32;
    }

    @Override
    public double leastLead() {
        return 0.12;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
