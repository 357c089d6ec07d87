package org.demarche.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.server.pages.parts.Hyperlink;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static String link(String text, String href) {
        return Templates.render("parts/link", new Hyperlink(text, href));
    }

    @Test
    void textNeverBecomesMarkup() {
        assertEquals(
                "<a href=\"/&#34;&#39;>\">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; \uFFFD</a>",
                link("<script>alert(1)</script> &amp; \u0000", "/\"'>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:x",
            })
    void dangerousUrlsLeadNowhere(String url) {
        assertEquals("<a href=\"#\">x</a>", link("x", url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/id/nato", "https://example.org/a?b=c#d", "http://example.org/", "#part", "?a=b", "", "a/b:c"})
    void otherUrlsStayAsTheyAre(String url) {
        assertEquals("<a href=\"" + url + "\">x</a>", link("x", url));
    }

    /** FSI … PDI isolate; LRO, RLO and the like open, PDF and PDI close. */
    @ParameterizedTest
    @CsvSource({
        "a\u202Eb,             \u2068a\u202Eb\u202C\u2069",
        "a\u202Eb\u202Cc,       \u2068a\u202Eb\u202Cc\u2069",
        "a\u2069\u202Cb\u202A,   \u2068ab\u202A\u202C\u2069",
        "\u2066\u202Eb\u2069c,   \u2068\u2066\u202Eb\u202C\u2069c\u2069",
        "\u202E\u2067b\u202Cc,   \u2068\u202E\u2067bc\u2069\u202C\u2069",
        "قصة \u200Fعن أوريغا, قصة \u200Fعن أوريغا",
    })
    void aTextTurnsTheDirectionOfNothingButItself(String text, String shown) {
        assertEquals(shown, Jsoup.parse(link(text, "/")).text());
    }

    @Test
    void codeShowsWhatTurnsTheDirection() {
        assertEquals(
                "<pre tabindex=\"0\"><code>\"\\u202Eb\"</code></pre>",
                Templates.render("parts/code", "\"\u202Eb\"").strip());
    }

    @Test
    void aUrlStaysAsItIs() {
        assertEquals("<a href=\"/\u202E\">x</a>", link("x", "/\u202E"));
    }

    /**
     * The policy of the site allows scripts and styles only as files. Previews are shown in frames of other sites, and the report of a
     * draft is a file of its own.
     */
    @Test
    void noTemplateHasScriptsOrStylesOfItsOwnOrUnescapedValues() throws IOException {
        Pattern forbidden = Pattern.compile("<style|<script(?! type=\"module\" src=)|\\son[a-z]+=|\\sstyle=|\\$unsafe");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(TEMPLATES.resolve("reconcile")))
                    .filter(file -> !file.equals(TEMPLATES.resolve("draft.jte")))
                    .toList()) {
                forbidden
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(file + ": " + match.group()));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void partsWithinALineEndWithoutALineBreak() throws IOException {
        for (String part : List.of("link", "links", "date", "stance")) {
            String template = Files.readString(TEMPLATES.resolve("parts/" + part + ".jte"));
            assertEquals(template.stripTrailing(), template, part);
        }
    }
}
