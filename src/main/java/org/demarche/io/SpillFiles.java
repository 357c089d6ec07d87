package org.demarche.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * Files for data that does not fit into memory, with a limit on their size. Only the user can read them. Each loses its name as soon
 * as it is open, so that nothing stays behind, even if the process is killed.
 */
public final class SpillFiles implements AutoCloseable {

    private final long most;
    private final Function<String, ? extends RuntimeException> failure;
    private final Map<File, FileChannel> channels = new HashMap<>();
    private boolean closed;
    private long written;

    /**
     * No files yet.
     *
     * @param most how many bytes may be written to all of them together
     * @param failure makes what is thrown if there is no room for more, from the reason
     */
    public SpillFiles(long most, Function<String, ? extends RuntimeException> failure) {
        this.most = most;
        this.failure = failure;
    }

    /** Without a limit. */
    public SpillFiles() {
        this(Long.MAX_VALUE, reason -> new UncheckedIOException(new IOException(reason)));
    }

    /**
     * Makes a file.
     *
     * @return the name that it had, by which it is written and read
     */
    public synchronized File create() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        Path path = Files.createTempFile(TemporaryFolder.path(), "spill-", "");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        channels.put(path.toFile(), channel);
        return path.toFile();
    }

    /** Writes to a new file. To close it only flushes it, because it is read through the same channel. */
    public OutputStream output(File file) {
        FileChannel channel = channel(file);
        return new BufferedOutputStream(Channels.newOutputStream(new WritableByteChannel() {
            @Override
            public int write(ByteBuffer bytes) throws IOException {
                return SpillFiles.this.write(bytes, channel);
            }

            @Override
            public boolean isOpen() {
                return channel.isOpen();
            }

            @Override
            public void close() {
                // see above
            }
        }));
    }

    /** Reads a file from its beginning; one reader at a time. */
    public InputStream input(File file) {
        try {
            return new BufferedInputStream(CloseShieldInputStream.wrap(
                    Channels.newInputStream(channel(file).position(0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int write(ByteBuffer bytes, FileChannel channel) throws IOException {
        count(bytes.remaining());
        try {
            return channel.write(bytes);
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            throw failure.apply(String.valueOf(e.getMessage()));
        }
    }

    private synchronized void count(int more) {
        written += more;
        if (written > most) {
            throw failure.apply("more than " + most + " bytes");
        }
    }

    private synchronized FileChannel channel(File file) {
        FileChannel channel = channels.get(file);
        if (channel == null) {
            throw new UncheckedIOException(new ClosedChannelException());
        }
        return channel;
    }

    @Override
    public void close() {
        discard();
    }

    /** Frees the room of all files. May be called while another thread uses them, which fails then. */
    public synchronized void discard() {
        closed = true;
        channels.values().forEach(SpillFiles::close);
        channels.clear();
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
