package org.demarche.store.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of rows, four numbers of eight bytes each, written at its end and read from its beginning. */
final class RowFile implements AutoCloseable {

    /** Bytes of a row. */
    static final int ROW = 4 * Long.BYTES;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(ROW << 12);

    private RowFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens a file for writing behind its first rows; what follows them is dropped. */
    static RowFile writer(Path file, long rows) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < rows * ROW) {
            channel.close();
            throw new EOFException(file + " is shorter than it was left");
        }
        channel.truncate(rows * ROW);
        channel.position(rows * ROW);
        return new RowFile(channel);
    }

    /** Opens a file for reading, from its beginning. */
    static RowFile reader(Path file) throws IOException {
        RowFile reader = new RowFile(FileChannel.open(file, StandardOpenOption.READ));
        reader.buffer.flip();
        return reader;
    }

    void write(long a, long b, long c, long d) throws IOException {
        if (buffer.remaining() < ROW) {
            flush();
        }
        buffer.putLong(a).putLong(b).putLong(c).putLong(d);
    }

    /** Writes the first rows of an array. */
    void write(long[] rows, int count) throws IOException {
        for (int at = 0; at < count * 4; at += 4) {
            write(rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);
        }
    }

    /** Makes sure that what was written is on the disk. */
    void force() throws IOException {
        flush();
        channel.force(true);
    }

    /**
     * Reads as many rows as the array takes.
     *
     * @return how many; 0 at the end
     */
    int read(long[] rows) throws IOException {
        int count = 0;
        while (count < rows.length / 4 && fill()) {
            for (int k = 0; k < 4; k++) {
                rows[count * 4 + k] = buffer.getLong();
            }
            count++;
        }
        return count;
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        buffer.clear();
        while (buffer.position() % ROW != 0 || buffer.position() == 0) {
            if (channel.read(buffer) < 0) {
                break;
            }
        }
        buffer.flip();
        return buffer.hasRemaining();
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Writes what is left, then closes. */
    void finish() throws IOException {
        flush();
        close();
    }
}
