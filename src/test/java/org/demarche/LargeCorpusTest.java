package org.demarche;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.demarche.export.ExportFormat;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusConverter;
import org.demarche.load.LoadListener;
import org.demarche.load.LoadProgress;
import org.demarche.load.LoadReport;
import org.demarche.problem.Problem;
import org.demarche.read.ExportSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus of some hundred codings, as JSON Lines: worked on by all cores, and always with the same result. */
class LargeCorpusTest {

    private static final int ARTICLES = 500;
    private static final Pattern BREAKS = Pattern.compile("\\R\\s*");

    @TempDir
    private Path folder;

    private String coding;

    @BeforeEach
    void readCoding() throws IOException {
        coding = oneLine("src/test/resources/cases/crlf-coding-valid/ferry.json");
    }

    @Test
    void givesTheSameQuadsInTheSameOrderEachTime() throws IOException {
        Path corpus = write(article("ok", ARTICLES));
        assertArrayEquals(converted(corpus), converted(corpus));
    }

    @Test
    void convertsToWhatTheExportOfALoadedStoreHolds() throws IOException {
        Path corpus = write(article("ok", ARTICLES));
        List<String> converted = new String(converted(corpus), StandardCharsets.UTF_8)
                .lines()
                .sorted()
                .toList();
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        try (Demarche demarche = Demarche.at(folder.resolve("store"))) {
            LoadReport report = demarche.load(Corpus.at(corpus));
            assertEquals(ARTICLES, report.loaded());
            demarche.export(ExportSelection.ALL, ExportFormat.NQUADS, exported);
        }
        assertEquals(
                converted,
                exported.toString(StandardCharsets.UTF_8).lines().sorted().toList());
    }

    @Test
    void tellsProblemsInTheOrderOfTheFile() throws IOException {
        List<String> lines = new ArrayList<>(article("ok", ARTICLES));
        IntStream.iterate(3, i -> i < ARTICLES, i -> i + 50).forEach(i -> lines.set(i, "{\"type\": \"Article\""));
        List<Integer> told = new ArrayList<>();
        LoadListener listener = new LoadListener() {
            @Override
            public void problem(Problem problem) {
                told.add(problem.location().line());
            }

            @Override
            public void progress(LoadProgress progress) {}
        };
        try (Demarche demarche = Demarche.inMemory()) {
            LoadReport report = demarche.load(Corpus.at(write(lines)), listener);
            assertEquals(ARTICLES - 10, report.loaded());
            assertEquals(10, report.problems().errors());
        }
        assertEquals(
                IntStream.iterate(4, i -> i <= ARTICLES, i -> i + 50).boxed().toList(), told);
    }

    @Test
    void seesThatTwoLinesCodeOneArticleHoweverFarApart() throws IOException {
        List<String> lines = new ArrayList<>(article("ok", ARTICLES));
        lines.add(lines.get(10));
        try (Demarche demarche = Demarche.inMemory()) {
            LoadReport report = demarche.load(Corpus.at(write(lines)));
            Problem problem = report.problems().first().getFirst();
            assertEquals("repeated-article", problem.code().slug());
            assertEquals(ARTICLES + 1, problem.location().line());
            assertTrue(problem.message().contains("articles.jsonl:11:"), problem.message());
        }
    }

    @Test
    void takesTheDescriptionOfTheCorpusFromTheFirstLineOfAStream() throws IOException {
        String lines = oneLine("data/examples/corpus.json")
                + "\n"
                + oneLine("data/examples/articles/toll-plan-2024-03-04.json");
        ByteArrayInputStream stream = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        try (Demarche demarche = Demarche.inMemory()) {
            LoadReport report = demarche.load(Corpus.of(stream));
            assertEquals(List.of(), report.problems().first());
            assertEquals(2, report.loaded());
        }
    }

    private static String oneLine(String file) throws IOException {
        return BREAKS.matcher(Files.readString(Path.of(file))).replaceAll(" ");
    }

    private List<String> article(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> coding.replaceAll("\"ferry([\"/])", "\"" + name + "-" + i + "$1"))
                .toList();
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(folder.resolve("articles.jsonl"), lines);
    }

    private static byte[] converted(Path corpus) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LoadReport report = CorpusConverter.convert(Corpus.at(corpus), out, LoadListener.NONE);
        assertEquals(Optional.empty(), report.problems().first().stream().findFirst());
        return out.toByteArray();
    }
}
