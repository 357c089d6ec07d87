package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

    private static final String STORY =
            "The council of the island said on Monday that it would not pay for the ferry, and that it had told the ministry so in a letter. ";

    private static ArticleText read(String file) {
        return ArticleReader.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] file) {
        return String.valueOf(assertThrows(NotAnArticleException.class, () -> ArticleReader.read(file))
                .getMessage());
    }

    private static String refusal(String file) {
        return refusal(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatAnEmptyFileHoldsNoText() {
        assertTrue(refusal(" \n\n").contains("no text"));
    }

    @Test
    void saysThatBinaryFilesAreNoText() {
        assertTrue(
                refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff}).contains("not UTF-8"));
        assertTrue(refusal(new byte[] {'a', 0, 'b'}).contains("zero bytes"));
    }

    @Test
    void refusesATextOfFiveMegabytes() {
        assertTrue(refusal(STORY.repeat(5_000_000 / STORY.length())).contains("characters"));
    }

    /** Each of them takes time; the texts are shorter than the limit in characters. */
    @Test
    void refusesATextOfTenThousandSentencesOrQuotations() {
        assertTrue(refusal("Ann said no.\n\n".repeat(10_000)).contains("10,000 sentences; the limit is 4,000"));
        assertTrue(refusal(STORY + "“ ” ".repeat(10_000)).contains("20,000 quotation marks; the limit is 10,000"));
    }

    @Test
    void refusesATextThatIsNotEnglish() {
        String german =
                "Der Rat der Insel sagte am Montag, dass er die Fähre nicht bezahlen werde, und dass er dem Ministerium"
                        + " einen Brief geschrieben habe, in dem das alles schon vor einer Woche gestanden habe, wie es hieß.";
        assertTrue(refusal(german).contains("English"));
    }

    @Test
    void saysThatAPageHasNoArticle() {
        assertTrue(refusal("<!doctype html><title>Links</title><nav><a href='/'>Home</a></nav><p>Sign in</p>")
                .contains("no article"));
    }

    @Test
    void takesTheArticleOutOfAPage() {
        ArticleText article = read("<!doctype html><html><head><title>Ferry - The Brack Bell</title>"
                + "<meta property='og:title' content='No money for the ferry'><meta property='og:site_name' content='The Brack Bell'>"
                + "<meta property='article:published_time' content='2024-05-02T08:00:00Z'></head><body><nav><a href='/'>Home</a> News</nav>"
                + "<article><h1>No money for the ferry</h1><p>" + STORY
                + "</p><div class='related-posts'><p>Ten boats to see</p></div><p>&#8220;Never,&rdquo; said"
                + " Ada&nbsp;Brill &amp; her sister. " + STORY + "</p></article><footer>All rights reserved</footer>"
                + "<script>document.write('paid')</script></body></html>");
        assertTrue(article.text().contains("“Never,” said Ada Brill & her sister."), article.text());
        assertFalse(article.text().contains("Ten boats"));
        assertFalse(article.text().contains("rights reserved"));
        assertFalse(article.text().contains("paid')"));
        assertEquals(Optional.of("No money for the ferry"), article.metadata().title());
        assertEquals(Optional.of("The Brack Bell"), article.metadata().outlet());
        assertEquals(Optional.of(LocalDate.of(2024, 5, 2)), article.metadata().issued());
    }

    @Test
    void knowsWhereInThePageEachWordStands() {
        String page =
                "<html><body><p>Tea &amp; <b>sympathy</b> were not enough. " + STORY + STORY + "</p></body></html>";
        ArticleText article = read(page);
        int word = article.text().indexOf("sympathy");
        assertEquals(page.indexOf("sympathy"), article.places().inFile(word));
        int mark = article.text().indexOf('&');
        assertEquals(page.indexOf("&amp;"), article.places().inFile(mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<p>", "<b>", "<table><tr><td>", "<svg><title>"})
    void bearsPagesNestedThousandsDeep(String tag) {
        String page = "<html><body>" + tag.repeat(20_000) + STORY.repeat(3);
        try {
            assertTrue(read(page).text().contains("ferry"));
        } catch (NotAnArticleException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("no article"));
        }
    }

    @Test
    void readsTitleOutletAndDateOfAPlainText() {
        ArticleMetadata metadata = read("No money for the ferry\n\nBRACK, 2 May 2024 (The Brack Bell) – " + STORY)
                .metadata();
        assertEquals(Optional.of("No money for the ferry"), metadata.title());
        assertEquals(Optional.of("The Brack Bell"), metadata.outlet());
        assertEquals(Optional.of(LocalDate.of(2024, 5, 2)), metadata.issued());
    }
}
