package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.Extraction;
import org.demarche.coding.CodingReader;
import org.demarche.coding.Registry;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.extract.comparison.CodingComparison;
import org.demarche.extract.comparison.CodingComparison.Field;
import org.demarche.extract.report.HtmlReport;
import org.demarche.extract.speaker.Post;
import org.demarche.extract.speaker.Speaker;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftTest {

    private static final Path ARTICLE = Path.of("../shared/articles/us-reply-2022-02-05.txt");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

    private Extraction alone;
    private Extraction withCorpus;

    @BeforeAll
    void open() throws IOException {
        alone = Extraction.open(TaggerChoice.MINILM, Optional.empty(), told -> {});
        withCorpus = Extraction.open(TaggerChoice.MINILM, Optional.of(Path.of("data")), told -> {});
    }

    @AfterAll
    void close() {
        alone.close();
        withCorpus.close();
    }

    private static byte[] example(String id) throws IOException {
        return Files.readAllBytes(Path.of("data/examples/texts/" + id + ".txt"));
    }

    /** A draft has no problem but the fields that it leaves open. */
    private static Set<ProblemCode> problems(String coding) {
        return new CodingReader(Registry.EMPTY)
                .read("draft.json", coding.getBytes(StandardCharsets.UTF_8)).problems().stream()
                        .map(Problem::code)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemCode.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"toll-plan-2024-03-04", "toll-talks-2024-04-18"})
    void isACodingWithNothingWrongButOpenFields(String id) throws IOException {
        Draft draft = alone.draft(id, example(id));
        String coding = alone.coding(draft, TODAY);
        assertTrue(
                EnumSet.of(ProblemCode.MISSING_FIELD).containsAll(problems(coding)), () -> problems(coding) + coding);
        assertTrue(coding.contains("\"codingStatus\": \"draft\""));
        assertTrue(draft.positions().size() >= 3, () -> draft.positions().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"toll-plan-2024-03-04", "toll-talks-2024-04-18"})
    void makesUpNoName(String id) throws IOException {
        Draft draft = alone.draft(id, example(id));
        for (Speaker speaker : draft.speakers().keySet()) {
            assertTrue(draft.article().text().contains(speaker.name()), speaker.name());
            speaker.otherNames()
                    .forEach(name -> assertTrue(draft.article().text().contains(name), name));
        }
    }

    @Test
    void bearsTextsThatAreNoArticles() {
        String name = "Xy".repeat(150);
        for (String text :
                List.of("said", name + " said that the plan was a mistake.", "\"\"\" said said said", "He said no.")) {
            Draft draft = alone.draft("odd", text.getBytes(StandardCharsets.UTF_8));
            assertTrue(EnumSet.of(ProblemCode.MISSING_FIELD).containsAll(problems(alone.coding(draft, TODAY))), text);
        }
    }

    @Test
    void letsNoMarkupOfTheArticleIntoTheReport() {
        String text =
                "Ada Brill, the mayor of <script>alert(1)</script> Brack, said the \"<img src=x onerror=alert(2)>\""
                        + " plan was a mistake.";
        String html = HtmlReport.of(alone.draft("odd", text.getBytes(StandardCharsets.UTF_8)))
                .html();
        assertTrue(!html.contains("<script>") && !html.contains("<img"), html);
    }

    private static Map<String, List<Post>> postsOf(Draft draft) {
        return draft.speakers().keySet().stream()
                .filter(speaker -> speaker.kind() == Speaker.Kind.PERSON)
                .collect(Collectors.toMap(Speaker::name, Speaker::posts));
    }

    @Test
    void knowsTheExpertsOfTheFirstArticleWithAllTheirPosts() throws IOException {
        assumeTrue(Files.exists(ARTICLE), "the article is not at hand");
        Map<String, List<Post>> posts = postsOf(alone.draft("us-reply-2022-02-05", Files.readAllBytes(ARTICLE)));
        assertEquals(
                List.of(new Post(
                        "senior fellow",
                        Optional.of("Vienna Center for Disarmament and Nonproliferation"),
                        Optional.empty(),
                        false)),
                posts.get("Nikolai Sokov"));
        assertEquals(
                List.of(
                        new Post(
                                "director",
                                Optional.of("Liu Institute for Global Issues"),
                                Optional.of("University of British Columbia"),
                                false),
                        new Post(
                                "chair in global and human security",
                                Optional.of("school of Public Policy and Global Affairs"),
                                Optional.of("University of British Columbia"),
                                false)),
                posts.get("M. V. Ramana"));
        assertEquals(
                List.of(
                        new Post(
                                "head of arms proliferation",
                                Optional.of("Geneva Center for Security Policy"),
                                Optional.empty(),
                                false),
                        new Post("diplomat", Optional.empty(), Optional.empty(), true)),
                posts.get("Marc Finaud"));
    }

    @Test
    void agreesWithTheCodingOfTheFirstArticleAsFarAsItIsMeantTo() throws IOException {
        assumeTrue(Files.exists(ARTICLE), "the article is not at hand");
        Draft draft = withCorpus.draft("us-reply-2022-02-05", Files.readAllBytes(ARTICLE));
        CodingComparison comparison = withCorpus.compare(draft, Path.of("data/articles/us-reply-2022-02-05.json"));
        assertTrue(comparison.scores().get(Field.PLACE).precision() >= 85, comparison.scores()::toString);
        assertTrue(comparison.scores().get(Field.SPEAKER).precision() >= 80, comparison.scores()::toString);
        assertTrue(comparison.scores().get(Field.STANCE).precision() >= 70, comparison.scores()::toString);
    }
}
