package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Extraction;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.extract.speaker.Post;
import org.demarche.extract.text.ArticleReader;
import org.demarche.extract.text.NotAnArticleException;
import org.demarche.extract.text.TimeLimit;
import org.demarche.extract.text.TimeLimitException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts of kinds that patterns and searches could run away on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddTextsTest {

    /** English enough to be read, however odd the rest is. */
    private static final String LEAD = "The union said that it was so and that it would not be of use. ";

    private static final int LENGTH = 6_000;

    private Extraction extraction;

    @BeforeAll
    void open() throws IOException {
        extraction = Extraction.open(TaggerChoice.RULES, Optional.of(Path.of("data/examples")), told -> {});
        // What is made once and kept is not counted as work of the first text.
        work(LEAD + pieces().collect(Collectors.joining()));
    }

    @AfterAll
    void close() {
        extraction.close();
    }

    private Draft draft(String text) {
        return extraction.draft("odd", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String filled(String piece, int length) {
        return LEAD.repeat(50) + piece.repeat(length / piece.length());
    }

    static Stream<String> pieces() {
        return Stream.of(
                "The Ministry Of Of And Ministry ",
                "its demands for the letter of the letter said and its reply was the ",
                "a a report of the Union's report of the Union's ",
                "that is to be and the thing to be, or to be ",
                "said its mayor, Ann Lee, and Mr Bo, who was ",
                "he rejects it, if he would not refuse to accept, ",
                "The letter said they would accept it. Its leaders said they want it. ",
                "A: Yes I do\nQ: And I\n",
                "My plan? I do. ",
                "X said. Y said. ",
                "“ ” ",
                "“No “",
                "No.\n\n",
                "'s foreign minister, ",
                "A ",
                "A-",
                "A",
                "a",
                "(",
                " ",
                "Ann 😀 Bell said 😀. ");
    }

    /** Work is counted in bytes allocated, which do not depend on the load of the machine. */
    @ParameterizedTest
    @MethodSource("pieces")
    void takeTwiceTheWorkForTwiceTheText(String piece) {
        long once = work(filled(piece, LENGTH));
        long twice = work(filled(piece, 2 * LENGTH));

        assertTrue(twice < 2.6 * once, () -> "%,d bytes, then %,d".formatted(once, twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s %s, ", "%s %s said. ", "The Ministry of %s and %s said they reject it. "})
    void takeTwiceTheWorkForTwiceTheNames(String pattern) {
        long once = work(names(pattern, LENGTH));
        long twice = work(names(pattern, 2 * LENGTH));

        assertTrue(twice < 2.6 * once, () -> "%,d bytes, then %,d".formatted(once, twice));
    }

    private long work(String text) {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = bean.getCurrentThreadAllocatedBytes();
        Draft draft = draft(text);
        extraction.coding(draft, LocalDate.of(2026, 1, 2));
        new BasisWriter(draft, LocalDate.of(2026, 1, 2)).json();
        return bean.getCurrentThreadAllocatedBytes() - before;
    }

    /** A text of names, all of them different. */
    private static String names(String pattern, int length) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder(LEAD.repeat(50));
        while (text.length() < length) {
            text.append(pattern.formatted(name(random), name(random)));
        }
        return text.toString();
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder().append((char) ('A' + random.nextInt(26)));
        for (int i = 0; i < 6; i++) {
            name.append((char) ('a' + random.nextInt(26)));
        }
        return name.toString();
    }

    @Test
    void beginWithThePossessiveOfALostName() {
        Draft draft = draft("'s foreign minister, Ann Lee, said that it was so. " + LEAD);

        assertEquals(List.of("foreign minister"), roles(draft, "Ann Lee"));
    }

    private static List<String> roles(Draft draft, String name) {
        return draft.attributed().stream()
                .flatMap(it -> it.speaker().stream())
                .filter(speaker -> speaker.name().equals(name))
                .flatMap(speaker -> speaker.posts().stream().map(Post::role))
                .toList();
    }

    @Test
    void areRefusedAtOnceIfTheyAreTooLong() {
        String text = LEAD.repeat(ArticleReader.MAX_LENGTH / LEAD.length() + 1);
        assertThrows(NotAnArticleException.class, () -> draft(text));
    }

    @Test
    void stopAtTheTimeLimit() {
        byte[] text = LEAD.repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThrows(
                TimeLimitException.class,
                () -> extraction.draft("odd", ArticleReader.read(text), TimeLimit.of(Duration.ofNanos(1))));
    }
}
