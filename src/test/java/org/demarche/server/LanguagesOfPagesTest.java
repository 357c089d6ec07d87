package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a corpus whose actors, proposals and issues have names in Hebrew, Arabic and French. */
class LanguagesOfPagesTest {

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("data/examples"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Path.of("data/examples").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path corpus = folder.resolve("corpus.json");
        Files.writeString(
                corpus,
                Files.readString(corpus)
                        .replace("\"Ministry of Harbours\"", "{\"value\": \"משרד הנמלים\", \"language\": \"he\"}")
                        .replace("\"Toll on foreign ships\"", "{\"value\": \"رسوم على السفن\", \"language\": \"ar\"}")
                        .replace("\"Who pays for the strait\"", "{\"value\": \"Qui paie\", \"language\": \"fr\"}"));
        server = TestServer.of(folder.toString());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actors",
                "/proposals",
                "/positions",
                "/matrix",
                "/timeline?actor=ministry-of-harbours",
                "/networks",
                "/query/timeline",
                "/query/matrix",
                "/ask?query=SELECT+*+%7B%3Fposition+dem:holder+%3Fholder%7D",
                "/ask?query=CONSTRUCT+WHERE+%7B%3Factor+foaf:name+%3Fname%7D",
                "/id/ministry-of-harbours",
                "/id/strait-toll",
                "/matrix.svg",
                "/query/timeline.svg",
                "/networks.svg"
            })
    void everyTextFromRightToLeftHasLanguageAndDirection(String path) {
        String body = server.get(path, "Accept", "text/html").body();
        Document page = path.endsWith(".svg") ? Jsoup.parse(body, "", Parser.xmlParser()) : Jsoup.parse(body);
        List<Element> texts = page.getAllElements().stream()
                .filter(element -> element.ownText().matches("(?s).*[\\p{IsHebrew}\\p{IsArabic}].*"))
                .filter(element -> !element.tagName().equals("script"))
                // Titles and tooltips are plain text, in which a name can only be in the middle.
                .filter(element ->
                        !element.tagName().equals("title") || !element.ownText().matches("(?s)\\p{IsLatin}.*|\\d.*"))
                .toList();
        assertTrue(!texts.isEmpty(), body);
        for (Element text : texts) {
            assertTrue(text.closest("[dir=rtl], [direction=rtl]") != null, text.outerHtml());
            assertTrue(text.closest("[lang=he], [lang=ar], [lang^=und-]") != null, text.outerHtml());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/positions", "/matrix"})
    void anOptionInAnotherLanguageSaysSo(String path) {
        Document page = Jsoup.parse(server.get(path, "Accept", "text/html").body());
        assertEquals("fr", page.select("option[value=toll-on-the-strait]").attr("lang"));
    }
}
