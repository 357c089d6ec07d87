package org.demarche.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.coding.CorpusFiles;
import org.demarche.coding.CorpusFiles.Sound;
import org.demarche.model.Coding;
import org.demarche.model.LangText;
import org.demarche.model.Quotation;
import org.demarche.problem.Problem;
import org.demarche.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Anchors that agree with their text; those that do not are among the cases. */
class AnchorCheckTest {

    private static final Path SEED_TEXT = Path.of("../shared/articles/us-reply-2022-02-05.txt");

    static Stream<Sound> examples() {
        return CorpusFiles.in(Path.of("data/examples")).stream().filter(sound -> sound.file() instanceof Coding);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theAnchorsOfTheExamplesAreRight(Sound sound) throws IOException {
        assertEquals(List.of(), check(sound, exampleText(sound)).problems(List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void completedQuotationsAreThoseThatTheCoderWroteOut(Sound sound) throws IOException {
        List<Quotation> written = quotations((Coding) sound.file());
        List<Quotation> completed = quotations(check(sound, exampleText(sound)).completed());
        for (int i = 0; i < written.size(); i++) {
            assertEquals(written.get(i).exact(), completed.get(i).exact());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void completingChangesNothingButTheQuotations(Sound sound) throws IOException {
        Coding before = (Coding) sound.file();
        Coding after = check(sound, exampleText(sound)).completed();
        assertEquals(before.article(), after.article());
        assertEquals(before.entities(), after.entities());
        assertEquals(
                before.positions().stream().map(p -> p.withEvidence(List.of())).toList(),
                after.positions().stream().map(p -> p.withEvidence(List.of())).toList());
    }

    @Test
    void completesWithTheWordsAroundAQuotationAsFarAsThereAreAny() throws IOException {
        Path folder = Path.of("src/test/resources/cases/valid-corpus");
        Sound sound = CorpusFiles.in(folder).getLast();
        byte[] text = Files.readAllBytes(folder.resolve("texts/ferry.txt"));
        Quotation quotation = quotations(check(sound, text).completed()).getFirst();
        String words = "The island of Brack will not pay for the ferry, its council said on Thursday";
        assertEquals(new LangText(words, "en"), quotation.exact());
        assertNull(quotation.prefix());
        assertEquals(new LangText(".\n", "en"), quotation.suffix());
    }

    @Test
    void countsCodePointsNotUtf16Units() throws IOException {
        Path folder = Path.of("src/test/resources/cases/emoji-and-combining-characters");
        Sound sound = CorpusFiles.in(folder).getLast();
        byte[] text = Files.readAllBytes(folder.resolve("texts/ferry.txt"));
        Quotation quotation = quotations(check(sound, text).completed()).getFirst();
        assertEquals("“No.”", quotation.exact().value());
        assertTrue(quotation.prefix().value().endsWith("🙅🏽 – Ze\u0301lie said: "));
    }

    @Test
    void theAnchorsOfTheSeedArticleAreRight() throws IOException {
        assumeTrue(
                Files.exists(SEED_TEXT),
                () -> SEED_TEXT + " is not here, so the seed article's anchors are not checked");
        Sound sound = CorpusFiles.in(Path.of("data")).stream()
                .filter(file -> file.file() instanceof Coding)
                .toList()
                .getLast();
        List<Problem> problems = check(sound, Files.readAllBytes(SEED_TEXT)).problems(List.of());
        assertEquals(
                List.of(),
                problems.stream().filter(p -> p.severity() == Severity.ERROR).toList());
    }

    private static AnchorCheck check(Sound sound, byte[] text) {
        return new AnchorCheck((Coding) sound.file(), sound.places(), text);
    }

    private static byte[] exampleText(Sound sound) throws IOException {
        return Files.readAllBytes(Path.of("data/examples/texts", sound.file().id() + ".txt"));
    }

    private static List<Quotation> quotations(Coding coding) {
        return coding.positions().stream().flatMap(p -> p.quotations().stream()).toList();
    }
}
