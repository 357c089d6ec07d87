package org.demarche.export;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.lib.Sink;
import org.demarche.io.SpillFiles;

/** Jena's external merge sort for lines whose characters stand for bytes (ISO 8859-1). */
final class SpillingLines extends SortedDataBag<String> {

    private final SpillFiles files = new SpillFiles();

    /** @param memory how many bytes of lines to hold in memory */
    SpillingLines(int memory) {
        super(new MemoryLimit(memory), new LineFile(), Comparator.naturalOrder());
    }

    @Override
    protected OutputStream getSpillStream() throws IOException {
        File file = files.create();
        registerSpillFile(file);
        return files.output(file);
    }

    @Override
    protected Iterator<String> getInputIterator(File file) {
        return serializationFactory.createDeserializer(files.input(file));
    }

    @Override
    public void close() {
        super.close();
        files.close();
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
