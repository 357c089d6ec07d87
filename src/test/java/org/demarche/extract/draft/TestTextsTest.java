package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.demarche.extract.text.ArticleReader;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusValidator;
import org.demarche.load.LoadListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts that drafts are measured by are themselves right. */
class TestTextsTest {

    private static final Path FOLDER = Path.of("src/test/resources/extract");

    @ParameterizedTest
    @ValueSource(strings = {"sern", "two-shores", "harbour", "open"})
    void areCodedWithoutErrorsAndWithRightAnchors(String corpus) throws IOException {
        var validation = CorpusValidator.validate(Corpus.at(FOLDER.resolve(corpus)), LoadListener.NONE);
        assertEquals(0, validation.problems().errors(), validation::toString);
        assertTrue(validation.positions() > 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sern", "two-shores", "harbour", "open"})
    void holdOutOnlyArticlesThatAreThere(String corpus) throws IOException {
        for (String id : Files.readAllLines(FOLDER.resolve(corpus).resolve("held-out.txt"))) {
            Path coding = FOLDER.resolve(corpus).resolve("articles").resolve(id + ".json");
            assertTrue(id.startsWith("#") || Files.exists(coding), id);
        }
    }

    @Test
    void areTakenOutOfTheirPages() throws IOException {
        try (Stream<Path> pages =
                Files.walk(FOLDER).filter(file -> file.toString().endsWith(".html"))) {
            for (Path page : pages.toList()) {
                Path text = page.resolveSibling(page.getFileName().toString().replace(".html", ".txt"));
                assertEquals(
                        Files.readString(text),
                        ArticleReader.read(Files.readAllBytes(page)).original());
            }
        }
    }
}
