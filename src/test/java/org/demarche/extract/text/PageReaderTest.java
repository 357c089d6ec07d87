package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as sites build them: the whole article is taken, and nothing beside it. */
class PageReaderTest {

    private static final List<String> STORY = IntStream.range(0, 6)
            .mapToObj(
                    i -> "In part " + i
                            + " the council of the island said on Monday that it would not pay for the ferry, and that it had written to the ministry.")
            .toList();

    private static String paragraphs(int from, int to) {
        return STORY.subList(from, to).stream()
                .map(text -> "<p>" + text + "</p>")
                .collect(Collectors.joining());
    }

    private static ArticleText read(String body) {
        return ArticleReader.read(
                ("<!doctype html><html><head><title>Ferry</title></head><body>" + body + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void assertWhole(ArticleText article) {
        assertEquals(String.join("\n\n", STORY), article.text().strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body class='has-sidebar'>%s",
                "<div class='content-sidebar-wrap'><main>%s</main></div>",
                "<article class='post category-social-policy comments-open'>%s</article>",
                "<form id='aspnetForm'><div>%s</div></form>",
                "<header><div>%s</div></header>",
                "<div id='comments-and-story'>%s</div>",
            })
    void takesAnArticleWhoseMarkupSoundsLikeASidebar(String markup) {
        assertWhole(read(markup.formatted(paragraphs(0, 6))));
    }

    @Test
    void takesAnArticleThatIsSplitOverElements() {
        assertWhole(read("<div><section>" + paragraphs(0, 2) + "</section><div class='ad'>Buy boats</div><section>"
                + paragraphs(2, 4) + "</section><section>" + paragraphs(4, 6) + "</section></div>"));
    }

    @Test
    void takesAnArticleWithAnElementForEachParagraph() {
        assertWhole(read("<main>"
                + STORY.stream()
                        .map(text -> "<div class='paywall'>" + text + "</div>")
                        .collect(Collectors.joining())
                + "</main>"));
    }

    @Test
    void takesNothingBesideTheArticle() {
        String beside =
                "<p>Ten boats that you should have seen, with many pictures and a long text about each of them.</p>";
        assertWhole(
                read("<nav>" + beside + "</nav><article>" + paragraphs(0, 3) + "<div class='related-stories'>" + beside
                        + "</div><ul><li><a href='/1'>Another story</a></li><li><a href='/2'>One more story</a></li></ul>"
                        + paragraphs(3, 6) + "<p>Subscribe now to our newsletter.</p></article><aside>" + beside
                        + "</aside><div id='comments'>" + beside + "</div><footer>" + beside + "</footer>"));
    }

    @Test
    void recognisesAPageHoweverItBegins() {
        for (String start : List.of("\n\n\n   ", "\uFEFF", "<!-- saved from a browser -->\n", "HTTP/1.1 200 OK\n\n")) {
            ArticleText article = ArticleReader.read(
                    (start + "<html><head><title>Ferry</title></head><body>" + paragraphs(0, 6) + "</body></html>")
                            .getBytes(StandardCharsets.UTF_8));
            assertFalse(article.text().contains("<p>"), start);
            assertEquals(Optional.of("Ferry"), article.metadata().title());
        }
    }

    @Test
    void decodesThePageByTheCharsetThatItDeclares() {
        String page =
                "<html><head><meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'></head><body><p>Zoë Brück said no. </p>"
                        + paragraphs(0, 6) + "</body></html>";
        ArticleText article = ArticleReader.read(page.getBytes(Charset.forName("windows-1252")));
        assertTrue(article.text().startsWith("Zoë Brück said no."), article.text());
    }

    @Test
    void keepsNamesWholeThatHaveSoftHyphens() {
        String body = "<p>Ber&shy;ta Kolm and An\u00ADders Hovde said no.</p>" + paragraphs(0, 6);
        ArticleText article = read(body);
        assertTrue(article.text().startsWith("Berta Kolm and Anders Hovde said no."), article.text());
    }

    @Test
    void readsTheDateFromJsonLdBeforeAnyOther() {
        ArticleText article = read(
                "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\", \"headline\": \"No ferry\","
                        + " \"datePublished\": \"2024-03-12T09:00:00+01:00\", \"author\": [{\"name\": \"Ada Brill\"}], \"publisher\": {\"name\": \"The Brack Bell\"}}]}"
                        + "</script><script type='application/ld+json'>{broken</script><aside><time datetime='2019-01-05'>old</time></aside>"
                        + paragraphs(0, 6));
        assertEquals(
                new ArticleMetadata(
                        Optional.of("No ferry"),
                        Optional.of("Ada Brill"),
                        Optional.of("The Brack Bell"),
                        Optional.of(LocalDate.of(2024, 3, 12))),
                article.metadata());
    }

    @Test
    void refusesASubscriptionNotice() {
        String message = String.valueOf(assertThrows(
                        NotAnArticleException.class,
                        () -> read(
                                "<main><h1>No ferry</h1><p>The council of the island said …</p><div><h2>Subscribe to continue reading</h2>"
                                        + "<p>You have read three articles this month. To go on, become a subscriber for one crown a week.</p></div></main>"))
                .getMessage());
        assertTrue(message.startsWith("The page shows a subscription notice"), message);
    }

    @Test
    void warnsOfASubscriptionNoticeBelowAnArticle() {
        ArticleText article = read(paragraphs(0, 6) + "<div>Subscribe to continue reading</div>");
        assertEquals(1, article.warnings().size(), article.warnings()::toString);
    }

    @Test
    void warnsIfMostOfThePageIsLeftOut() {
        String comments = IntStream.range(0, 12)
                .mapToObj(i -> "<div class='comment'><p>" + STORY.getFirst() + i + "</p></div>")
                .collect(Collectors.joining());
        ArticleText article = read("<article>" + paragraphs(0, 6) + "</article><div>" + comments + "</div>");
        assertEquals(List.of("Less than half of the text of the page was taken as the article."), article.warnings());
    }
}
