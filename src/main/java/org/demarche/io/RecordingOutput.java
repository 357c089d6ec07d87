package org.demarche.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Passes bytes on, and remembers the first failure. For writers that hide failures, such as {@link java.io.PrintWriter}: without
 * this, a full disk would look like success.
 */
public final class RecordingOutput extends FilterOutputStream {

    private @Nullable IOException failure;

    /** @param out where the bytes go */
    public RecordingOutput(OutputStream out) {
        super(out);
    }

    /**
     * Flushes, and reports what the writer may have hidden.
     *
     * @throws IOException the first failure since the beginning
     */
    public void check() throws IOException {
        if (failure == null) {
            flush();
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    private interface Action {
        void run() throws IOException;
    }

    /** After a failure, nothing is tried again: half of the data behind a gap would be worse than none. */
    private void attempt(Action action) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            action.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
