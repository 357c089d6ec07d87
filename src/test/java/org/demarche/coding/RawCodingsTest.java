package org.demarche.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a corpus consists of, coding by coding. */
class RawCodingsTest {

    @TempDir
    private Path folder;

    @Test
    void takesFilesWholeAndJsonLinesLineByLine() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\n}");
        Files.writeString(folder.resolve("b.jsonl"), "{1}\n\n  \r\n{2}\n{3}");
        assertEquals(List.of("a.json:1 {\n}", "b.jsonl:1 {1}", "b.jsonl:4 {2}", "b.jsonl:5 {3}"), read());
    }

    @Test
    void readsGzippedLinesWhateverTheirNumberOfMembers() throws IOException {
        byte[] two = concatenated(gzip("{1}\n{2}\n"), gzip("{3}\n"));
        Files.write(folder.resolve("a.jsonl.gz"), two);
        assertEquals(List.of("a.jsonl.gz:1 {1}", "a.jsonl.gz:2 {2}", "a.jsonl.gz:3 {3}"), read());
    }

    @Test
    void saysWhereATruncatedFileEndsAndGoesOnWithTheNext() throws IOException {
        String lines = IntStream.range(0, 5_000)
                .mapToObj(i -> "{" + Integer.toString(i * 7_919, 36) + "}")
                .collect(Collectors.joining("\n"));
        byte[] whole = gzip(lines);
        Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("b.json"), "{}");
        List<String> read = read();
        assertEquals("a.jsonl.gz:1 {0}", read.getFirst());
        assertEquals("b.json:1 {}", read.getLast());
        String problem = read.get(read.size() - 2);
        assertEquals(
                "FILE_UNREADABLE: the compressed file is truncated; the codings before this place are read", problem);
    }

    @Test
    void saysThatAFileIsNoGzipFile() throws IOException {
        Files.write(folder.resolve("a.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 99, 99, 99, 99, 99, 99, 99, 99});
        assertEquals(
                List.of("FILE_UNREADABLE: the compressed file is damaged: Unsupported compression method"), read());
    }

    @Test
    void passesOverALineThatIsTooLongAndReadsTheNext() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("a.jsonl"))) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i <= RawCoding.MAX_BYTES >> 20; i++) {
                out.write(spaces);
            }
            out.write("\n{2}\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of("FILE_TOO_LARGE: the line is larger than 64 MiB", "a.jsonl:2 {2}"), read());
    }

    @Test
    void readsStandardInputPlainOrGzipped() throws IOException {
        for (byte[] input : List.of("{1}\n{2}".getBytes(StandardCharsets.UTF_8), gzip("{1}\n{2}"))) {
            CorpusFolder corpus = CorpusFolder.at(CorpusFolder.STANDARD_INPUT);
            try (RawCodings codings = new RawCodings(corpus, new ByteArrayInputStream(input))) {
                assertEquals(List.of("-:1 {1}", "-:2 {2}"), all(codings));
            }
        }
    }

    @Test
    void countsTheBytesOnDisk() throws IOException {
        byte[] packed = gzip("{1}\n".repeat(1_000));
        Files.write(folder.resolve("a.jsonl.gz"), packed);
        CorpusFolder corpus = CorpusFolder.at(folder);
        try (RawCodings codings = new RawCodings(corpus, null)) {
            assertEquals(1_000, all(codings).size());
            assertEquals(packed.length, codings.bytes());
            assertEquals(Optional.of((long) packed.length), corpus.size());
        }
    }

    private List<String> read() throws IOException {
        try (RawCodings codings = new RawCodings(CorpusFolder.at(folder), null)) {
            return all(codings);
        }
    }

    private static List<String> all(RawCodings codings) {
        List<String> all = new ArrayList<>();
        for (RawCoding next = codings.next(); next != null; next = codings.next()) {
            all.add(text(next));
        }
        return all;
    }

    private static String text(RawCoding coding) {
        return coding.problem()
                .map(problem -> ProblemCode.valueOf(problem.code().name()) + ": " + problem.message())
                .orElseGet(() -> Path.of(coding.file()).getFileName() + ":" + coding.line() + " "
                        + new String(coding.bytes(), StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
