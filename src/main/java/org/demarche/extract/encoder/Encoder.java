package org.demarche.extract.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transformer in memory, safe for any number of threads. */
public final class Encoder implements AutoCloseable {

    private static final int BATCH = 8;

    private final OrtEnvironment environment;
    private final OrtSession session;

    private Encoder(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Opens a model.
     *
     * @param model an ONNX file with the inputs and the output of BERT
     * @param threads number of threads for one batch
     * @throws EncoderUnavailableException if this platform has no ONNX Runtime, or the runtime refuses the model
     */
    public static Encoder open(byte[] model, int threads) {
        NativeLibraries.unpack();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            return new Encoder(environment, environment.createSession(model, options));
        } catch (OrtException | LinkageError | RuntimeException e) {
            throw new EncoderUnavailableException(e);
        }
    }

    /** Receives the encoding of one window. */
    public interface Consumer {
        void accept(Window window, Encoding encoding);
    }

    /** Encodes windows in batches of similar length. */
    public void encode(List<Window> windows, Consumer consumer) {
        List<Window> byLength = new ArrayList<>(windows);
        byLength.sort(Comparator.comparingInt(Window::size));
        for (int from = 0; from < byLength.size(); from += BATCH) {
            encodeBatch(byLength.subList(from, Math.min(byLength.size(), from + BATCH)), consumer);
        }
    }

    private void encodeBatch(List<Window> batch, Consumer consumer) {
        int length = batch.getLast().size();
        long[] shape = {batch.size(), length};
        long[] pieces = new long[batch.size() * length];
        long[] types = new long[pieces.length];
        long[] mask = new long[pieces.length];
        for (int row = 0; row < batch.size(); row++) {
            Window window = batch.get(row);
            for (int i = 0; i < window.size(); i++) {
                pieces[row * length + i] = window.piece(i);
                types[row * length + i] = window.type(i);
                mask[row * length + i] = 1;
            }
        }
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor kinds = OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", kinds))) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            int width = values.capacity() / (batch.size() * length);
            for (int row = 0; row < batch.size(); row++) {
                consumer.accept(batch.get(row), new Encoding(values, row * length, width));
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be run", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed", e);
        }
    }

    /** The encoder cannot run on this platform. */
    public static final class EncoderUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EncoderUnavailableException(@Nullable Throwable cause) {
            super("ONNX Runtime does not work on this platform: " + cause, cause);
        }
    }
}
