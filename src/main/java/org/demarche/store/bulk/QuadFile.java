package org.demarche.store.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of quads, four numbers of eight bytes each, written at its end and read from its beginning. */
final class QuadFile implements AutoCloseable {

    /** Bytes of a quad. */
    static final int QUAD = 4 * Long.BYTES;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(QUAD << 12);

    private QuadFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens a file for writing behind its first quads; what follows them is dropped. */
    static QuadFile writer(Path file, long quads) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < quads * QUAD) {
            channel.close();
            throw new EOFException(file + " is shorter than it was left");
        }
        channel.truncate(quads * QUAD);
        channel.position(quads * QUAD);
        return new QuadFile(channel);
    }

    /** Opens a file for reading, from its beginning. */
    static QuadFile reader(Path file) throws IOException {
        QuadFile reader = new QuadFile(FileChannel.open(file, StandardOpenOption.READ));
        reader.buffer.flip();
        return reader;
    }

    void write(long a, long b, long c, long d) throws IOException {
        if (buffer.remaining() < QUAD) {
            flush();
        }
        buffer.putLong(a).putLong(b).putLong(c).putLong(d);
    }

    /** Writes the first quads of an array. */
    void write(long[] quads, int count) throws IOException {
        for (int at = 0; at < count * 4; at += 4) {
            write(quads[at], quads[at + 1], quads[at + 2], quads[at + 3]);
        }
    }

    /** Makes sure that what was written is on the disk. */
    void force() throws IOException {
        flush();
        channel.force(true);
    }

    /**
     * Reads as many quads as the array takes.
     *
     * @return how many; 0 at the end
     */
    int read(long[] quads) throws IOException {
        int count = 0;
        while (count < quads.length / 4 && fill()) {
            for (int k = 0; k < 4; k++) {
                quads[count * 4 + k] = buffer.getLong();
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
        while (buffer.position() % QUAD != 0 || buffer.position() == 0) {
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
