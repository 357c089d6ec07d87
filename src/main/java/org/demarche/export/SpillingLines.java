package org.demarche.export;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.lib.Sink;

/**
 * Jena's external merge sort for lines whose characters stand for bytes (ISO 8859-1). Only the user can read the spill files,
 * and a file loses its name as soon as it is open, so that nothing stays behind, even if the process is killed.
 */
final class SpillingLines extends SortedDataBag<String> {

    private final Map<File, FileChannel> channels = new HashMap<>();

    /** @param memory how many bytes of lines to hold in memory */
    SpillingLines(int memory) {
        super(new MemoryLimit(memory), new LineFile(), Comparator.naturalOrder());
    }

    @Override
    protected OutputStream getSpillStream() throws IOException {
        Path file = Files.createTempFile("demarche-", ".sorted");
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        registerSpillFile(file.toFile());
        channels.put(file.toFile(), channel);
        return Channels.newOutputStream(channel);
    }

    @Override
    protected Iterator<String> getInputIterator(File file) {
        try {
            FileChannel channel = Objects.requireNonNull(channels.get(file));
            return serializationFactory.createDeserializer(Channels.newInputStream(channel.position(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        super.close();
        channels.values().forEach(IO::close);
    }

    /** Limits the size of the lines in memory, not their number: one literal can be larger than a million others. */
    private static final class MemoryLimit extends ThresholdPolicyCount<String> {

        /** What a string takes in memory beside its characters, in bytes. */
        private static final int OVERHEAD = 48;

        MemoryLimit(long bytes) {
            super(bytes);
        }

        @Override
        public void increment(String line) {
            count += line.length() + OVERHEAD;
        }
    }

    private static final class LineFile implements SerializationFactory<String> {

        /** Closing only flushes, because the lines are read through the same channel. */
        private record Lines(AWriter out) implements Sink<String> {

            @Override
            public void send(String line) {
                out.print(line);
                out.print('\n');
            }

            @Override
            public void flush() {
                out.flush();
            }

            @Override
            public void close() {
                out.flush();
            }
        }

        @Override
        public Sink<String> createSerializer(OutputStream out) {
            return new Lines(IO.wrap(new OutputStreamWriter(out, StandardCharsets.ISO_8859_1)));
        }

        @Override
        public Iterator<String> createDeserializer(InputStream in) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))
                    .lines()
                    .iterator();
        }
    }
}
