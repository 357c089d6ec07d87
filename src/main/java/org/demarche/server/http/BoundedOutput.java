package org.demarche.server.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Takes so many bytes and no more. */
final class BoundedOutput extends FilterOutputStream {

    private final int most;
    private long length;

    BoundedOutput(OutputStream out, int most) {
        super(out);
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int more) throws IOException {
        count(more);
        out.write(bytes, offset, more);
    }

    private void count(int more) {
        length += more;
        if (length > most) {
            String message = "The answer has more than " + most + " bytes. Ask about less, or with a LIMIT.";
            throw new HttpFailure(503, message, Map.of());
        }
    }
}
