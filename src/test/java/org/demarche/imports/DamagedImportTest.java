package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.imports.corpus.CorpusTarget;
import org.demarche.imports.source.ImportException;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusValidator;
import org.demarche.load.LoadListener;
import org.demarche.problem.Problem;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of each format, damaged at random. Each is read, in part, into a valid corpus that a second run leaves as it is, or refused with a
 * message that names it. A dry run writes nothing.
 */
class DamagedImportTest {

    private static final int ROUNDS = 12;

    private static final String PROJECT = """
            <?xml version="1.0" encoding="utf-8"?>
            <Project xmlns="urn:QDA-XML:project:1.0" name="Strait"><Users><User guid="U1" name="Anna"/></Users>
              <CodeBook><Codes><Code guid="C1" name="state:Norland" isCodable="true"><Description>A state</Description></Code>
                <Code guid="C2" name="for:Toll" isCodable="true"/></Codes></CodeBook>
              <Cases><Case guid="K1" name="state:Norland"><SelectionRef targetGUID="P1"/></Case></Cases>
              <Sources><TextSource guid="S1" name="Talks" plainTextPath="internal://S1.txt">
                <PlainTextSelection guid="P1" startPosition="2" endPosition="33" name="Norland said it wants the toll." creatingUser="U1">
                  <Coding guid="X1"><CodeRef targetGUID="C2"/></Coding><NoteRef targetGUID="N1"/></PlainTextSelection>
              </TextSource></Sources>
              <Notes><Note guid="N1" name="position:1"><PlainTextContent>It wants it.\nkind:demand</PlainTextContent></Note></Notes>
            </Project>
            """;

    private static final String TEXT = "🐟 Norland said it wants the toll.\r\nSudland said no.";

    private static final String ANNOTATIONS = """
            {"rows": [{"uri": "https://example.org/talks", "user": "acct:anna@example.org", "document": {"title": ["The talks"]},
              "text": "A clear no.", "tags": ["actor:Sudland", "against:Toll", "strength:50"], "target": [{"selector": [
                {"type": "TextPositionSelector", "start": 400, "end": 420}, {"type": "TextQuoteSelector", "exact": "Sudland said no"}]}]}]}
            """;

    private static final String BRAT =
            "T1\tSays 2 33\tNorland said it wants the toll.\nA1\tactor T1 Norland\n#1\tNote T1\tfor:Toll\n";

    private static final String TABLE =
            "party,thesis,answer,quote\nReds,A tunnel,yes,Dig it.\nBlues,\"A \"\"tunnel\"\"\",no,Never.\n";

    private static final String JSON = "[{\"party\": \"Reds\", \"thesis\": \"A tunnel\", \"answer\": \"yes\"}]";

    /** Pieces that readers may trip over. */
    private static final List<String> PIECES = List.of(
            "\0",
            "\r",
            "\uFEFF",
            "\uFFFE",
            "\"",
            "<",
            "&",
            "&#0;",
            "]]>",
            "{",
            "[[[[[[[[",
            "99999999999",
            "-1",
            "NaN",
            "\u202E",
            "../",
            "\t\t",
            "\n\n",
            "𝟙");

    @TempDir
    Path scratch;

    /** A file of a format, whole. */
    static final class Sample {

        private final ImportFormat format;
        private final String name;
        private final byte[] content;

        Sample(ImportFormat format, String name, byte[] content) {
            this.format = format;
            this.name = name;
            this.content = content;
        }

        static Sample of(ImportFormat format, String name, String content) {
            return new Sample(format, name, content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() throws Exception {
        Path folder = Files.createTempDirectory("damaged");
        Path database = DnaFiles.small(folder.resolve("whole.dna"));
        Sample dna = new Sample(ImportFormat.DNA, "a.dna", Files.readAllBytes(database));
        Files.delete(database);
        Files.delete(folder);
        return Stream.of(
                dna,
                Sample.of(ImportFormat.TABLE, "a.csv", TABLE),
                Sample.of(ImportFormat.TABLE, "a.json", JSON),
                new Sample(ImportFormat.TABLE, "a.xlsx", workbook()),
                Sample.of(ImportFormat.REFI, "a.qde", PROJECT),
                Sample.of(ImportFormat.REFI, "a.qdc", PROJECT),
                new Sample(ImportFormat.REFI, "a.qdpx", archive(PROJECT, TEXT)),
                Sample.of(ImportFormat.ANNOTATIONS, "a.annotations", ANNOTATIONS),
                Sample.of(ImportFormat.BRAT, "a.ann", BRAT));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadOrRefused(Sample sample) throws IOException {
        Random random = new Random(17);
        check(sample, sample.content, 0);
        for (int round = 1; round <= ROUNDS; round++) {
            check(sample, damaged(sample.content, random), round);
        }
    }

    /** Archives that are whole, with a project and a text that are not. */
    @Test
    void filesInAnArchiveAreReadOrRefused() throws IOException {
        Random random = new Random(18);
        Sample sample = new Sample(ImportFormat.REFI, "b.qdpx", new byte[0]);
        for (int round = 0; round < ROUNDS; round++) {
            check(sample, archive(damaged(PROJECT, random), damaged(TEXT, random)), round);
            check(sample, archive(PROJECT, damaged(TEXT, random)), ROUNDS + round);
        }
    }

    private static String damaged(String whole, Random random) throws IOException {
        return new String(damaged(whole.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8);
    }

    private void check(Sample sample, byte[] content, int round) throws IOException {
        Path file = Files.write(
                Files.createDirectories(scratch.resolve(sample.name + round)).resolve(sample.name), content);
        Path folder = file.resolveSibling("corpus");
        try {
            run(sample, file, folder, true);
            assertFalse(Files.exists(folder), "a dry run writes nothing");
            run(sample, file, folder, false);
            requireNoError(folder);
            ImportReport twice = run(sample, file, folder, false);
            assertEquals(0, twice.written(), () -> "round " + round + ": " + twice.notes());
        } catch (ImportException e) {
            assertTrue(String.valueOf(e.getMessage()).contains(sample.name), e.getMessage());
        }
    }

    /** Warnings, such as of damaged characters in a text, are as they should be. */
    private static void requireNoError(Path folder) throws IOException {
        List<Problem> errors =
                CorpusValidator.validate(Corpus.at(folder), LoadListener.NONE).problems().first().stream()
                        .filter(Problem::isError)
                        .toList();
        assertEquals(List.of(), errors);
    }

    private static ImportReport run(Sample sample, Path file, Path folder, boolean dryRun) throws IOException {
        CodingImport source = CodingImport.open(sample.format, file, Optional.empty());
        return source.run(new CorpusTarget(folder, "https://example.org/", "Test", "en", "test", false, dryRun));
    }

    private static byte[] damaged(byte[] whole, Random random) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        byte[] rest = whole;
        for (int i = random.nextInt(4); i >= 0 && rest.length > 0; i--) {
            int at = random.nextInt(rest.length);
            int end = Math.min(rest.length, at + 1 + random.nextInt(30));
            byte[] before = Arrays.copyOf(rest, at);
            byte[] some = Arrays.copyOfRange(rest, at, end);
            byte[] after = Arrays.copyOfRange(rest, end, rest.length);
            parts.clear();
            switch (random.nextInt(6)) {
                case 0 -> parts.addAll(List.of(before, after));
                case 1 -> parts.addAll(List.of(before, some, some, some, after));
                case 2 -> parts.addAll(List.of(before, piece(random), some, after));
                case 3 -> parts.addAll(List.of(before, piece(random), after));
                case 4 -> {
                    some[0] = (byte) random.nextInt(256);
                    parts.addAll(List.of(before, some, after));
                }
                default -> parts.add(random.nextInt(4) == 0 ? before : rest);
            }
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                joined.write(part);
            }
            rest = joined.toByteArray();
        }
        return rest;
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(String project, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(project.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sources/S1.txt"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Answers");
            List<String> cells = List.of("party", "thesis", "answer", "Reds", "A tunnel", "yes");
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(i / 3, i % 3, cells.get(i));
            }
        }
        return bytes.toByteArray();
    }
}
