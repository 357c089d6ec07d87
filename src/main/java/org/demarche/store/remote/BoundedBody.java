package org.demarche.store.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.demarche.problem.StoreException;

/** The body of a response, which ends in an exception if it exceeds its limits or breaks off. */
final class BoundedBody extends FilterInputStream {

    private final long most;
    private final Function<IOException, StoreException> brokenOff;
    private final CompletableFuture<Void> clock;
    private final CompletableFuture<Void> end;
    private long count;
    private volatile boolean late;

    /**
     * @param time from now on
     * @param most bytes
     * @param brokenOff what is thrown if the connection is lost
     */
    BoundedBody(InputStream body, Duration time, long most, Function<IOException, StoreException> brokenOff) {
        super(body);
        this.most = most;
        this.brokenOff = brokenOff;
        this.clock = new CompletableFuture<Void>()
                .completeOnTimeout(null, Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
        this.end = clock.thenRun(this::giveUp);
    }

    /** Runs beside a read that waits for the server, and ends it. */
    private void giveUp() {
        late = true;
        try {
            in.close();
        } catch (IOException e) {
            // Nothing more can be read from it in either case.
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int read = readOn(bytes, offset, length);
        if (late) {
            throw new ResponseLimitException(ResponseLimitException.Limit.TIME);
        }
        count += Math.max(0, read);
        if (count > most) {
            throw new ResponseLimitException(ResponseLimitException.Limit.SIZE);
        }
        return read;
    }

    private int readOn(byte[] bytes, int offset, int length) {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            if (late) {
                return -1;
            }
            throw brokenOff.apply(e);
        }
    }

    /** Leaves unread what is unread: the rest may be long. */
    @Override
    public void close() throws IOException {
        clock.cancel(false);
        end.cancel(false);
        in.close();
    }

    @Override
    public long skip(long n) throws IOException {
        throw new IOException("not to be skipped");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
