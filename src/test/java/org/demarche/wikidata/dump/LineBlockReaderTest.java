package org.demarche.wikidata.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBlockReaderTest {

    private static final String DUMP = "[\n{\"id\":\"Q1\"},\n{\"id\":\"Q2\"}\n]\n";
    private static final List<String> LINES = List.of("2 {\"id\":\"Q1\"}", "3 {\"id\":\"Q2\"}");

    @TempDir
    private Path folder;

    enum Packing {
        PLAIN,
        GZIP,
        BZIP2;

        byte[] pack(byte[] plain) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = stream(bytes)) {
                out.write(plain);
            }
            return bytes.toByteArray();
        }

        private OutputStream stream(OutputStream out) throws IOException {
            return switch (this) {
                case PLAIN -> out;
                case GZIP -> new GZIPOutputStream(out);
                case BZIP2 -> new BZip2CompressorOutputStream(out);
            };
        }
    }

    private record Reading(List<String> lines, String failure, long end, int largest) {}

    private static Reading read(DumpFile file) throws IOException {
        try (LineBlockReader reader = new LineBlockReader(file)) {
            return read(reader);
        }
    }

    private static Reading read(LineBlockReader reader) {
        List<String> lines = new ArrayList<>();
        long end = 0;
        int largest = 0;
        for (Optional<LineBlock> block = reader.next(); block.isPresent(); block = reader.next()) {
            LineBlock taken = block.get();
            taken.forEachLine(line -> lines.add(line.number() + " "
                    + new String(taken.bytes(), line.offset(), line.length(), StandardCharsets.UTF_8)));
            end = taken.end();
            largest = Math.max(largest, taken.bytes().length);
        }
        return new Reading(lines, reader.failure(), end, largest);
    }

    private static DumpFile dump(byte[] bytes) {
        return DumpFile.ofStream("dump", new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void readsLinesWhateverTheyArePackedIn(Packing packing) throws IOException {
        Path file = folder.resolve("named-as-nothing-in-particular");
        Files.write(file, packing.pack(bytes(DUMP)));
        Reading reading = read(DumpFile.of(file));
        assertEquals(LINES, reading.lines());
        assertEquals("", reading.failure());
        assertEquals(bytes(DUMP).length, reading.end());
    }

    @ParameterizedTest
    @EnumSource
    void readsSeveralPackedStreamsAsOne(Packing packing) throws IOException {
        byte[] one = packing.pack(bytes("[\n{\"id\":\"Q1\"},\n"));
        byte[] two = packing.pack(bytes("{\"id\":\"Q2\"}\n]\n"));
        InputStream pipe = new SequenceInputStream(Collections.enumeration(
                List.<InputStream>of(new ByteArrayInputStream(one), new ByteArrayInputStream(two))));
        Reading reading = read(DumpFile.ofStream("pipe", pipe));
        assertEquals(LINES, reading.lines());
        assertEquals("", reading.failure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\r\n{\"id\":\"Q1\"},\r\n{\"id\":\"Q2\"}\r\n]",
                "\n{\"id\":\"Q1\"}\n{\"id\":\"Q2\"}",
                "[\n  {\"id\":\"Q1\"} ,\n\t{\"id\":\"Q2\"}\n]\n\n"
            })
    void readsListsAndLinesAndSpacesAroundThem(String text) throws IOException {
        Reading reading = read(dump(bytes(text)));
        assertEquals(LINES, reading.lines());
        assertEquals("", reading.failure());
    }

    @Test
    void readsNothingFromAnEmptyDump() throws IOException {
        assertEquals(new Reading(List.of(), "", 0, 0), read(dump(new byte[0])));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatADumpIsCutOff(Packing packing) throws IOException {
        StringBuilder text = new StringBuilder("[\n");
        for (int i = 1; i < 20_000; i++) {
            text.append("{\"id\":\"Q")
                    .append(i)
                    .append("\",\"x\":\"")
                    .append(i * 7_919L % 10_007)
                    .append("\"},\n");
        }
        byte[] whole = packing.pack(bytes(text + "]\n"));
        Reading reading = read(dump(Arrays.copyOf(whole, whole.length * 2 / 3)));
        assertTrue(reading.failure().startsWith("it is truncated"), reading.failure());
        // Bzip2 unpacks by blocks of 900 kB, of which this dump has not one.
        String first = packing == Packing.BZIP2 ? "" : "2 {\"id\":\"Q1\",\"x\":\"7919\"}";
        assertEquals(first, reading.lines().stream().findFirst().orElse(""));
    }

    @Test
    void saysThatAListIsNotClosed() throws IOException {
        assertEquals(
                "it is truncated: the list is not closed",
                read(dump(bytes("[\n{\"id\":\"Q1\"},\n"))).failure());
    }

    @Test
    void goesOnBehindWhatWasRead() throws IOException {
        byte[] dump = bytes(DUMP);
        int behindTheFirst = bytes("[\n{\"id\":\"Q1\"},\n").length;
        try (LineBlockReader reader = new LineBlockReader(dump(dump))) {
            reader.skip(behindTheFirst, 2);
            assertEquals(
                    new Reading(List.of(LINES.get(1)), "", dump.length, dump.length - behindTheFirst), read(reader));
        }
        try (LineBlockReader reader = new LineBlockReader(dump(Arrays.copyOf(dump, dump.length - 2)))) {
            reader.skip(behindTheFirst, 2);
            assertEquals("it is truncated: the list is not closed", read(reader).failure());
        }
    }

    @Test
    void cutsALineThatHasNoEnd() throws IOException {
        int endless = LineBlockReader.LONGEST_LINE + (LineBlockReader.LONGEST_LINE >> 2);
        InputStream pipe = new SequenceInputStream(Collections.enumeration(List.<InputStream>of(
                new InputStream() {
                    private int left = endless;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        int some = Math.min(left, length);
                        Arrays.fill(bytes, offset, offset + some, (byte) 'x');
                        left -= some;
                        return some == 0 ? -1 : some;
                    }
                },
                new ByteArrayInputStream(bytes("\n{\"id\":\"Q2\"}\n")))));
        Reading reading = read(DumpFile.ofStream("pipe", pipe));
        assertEquals("2 {\"id\":\"Q2\"}", reading.lines().getLast());
        assertTrue(reading.largest() <= 2 * LineBlockReader.LONGEST_LINE, "a block of " + reading.largest());
    }
}
