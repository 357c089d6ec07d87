package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for people, as they come from the server: everything is in them before any script has run. */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/static/[^\"]*)\"");
    private static final int MOST_BYTES = 150_000;
    private static final int MOST_LINKS = 150;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("data");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> seen = new LinkedHashSet<>(List.of("/"));
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            String path = open.removeFirst();
            HttpResponse<String> response = server.get(path, "Accept", "text/html, */*;q=0.8");
            assertTrue(response.statusCode() < 400, path + ": " + response.statusCode());
            boolean html =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            Matcher links = LINK.matcher(html ? response.body() : "");
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
                // Where a page offers to go on in many ways, one of each is enough.
                boolean followed = link.startsWith("/") && !link.contains("&") && seen.size() < MOST_LINKS;
                if (followed && seen.add(link)) {
                    open.add(link);
                }
            }
        }
        assertTrue(seen.size() == MOST_LINKS, "found only " + seen);
    }

    @Test
    void theFirstPageIsLight() throws Exception {
        Set<String> files = new LinkedHashSet<>(List.of("/"));
        Matcher matcher = FILE.matcher(server.page("/"));
        while (matcher.find()) {
            files.add(matcher.group(1));
        }
        int bytes = 0;
        for (String file : files) {
            HttpRequest request = HttpRequest.newBuilder(server.uri(file))
                    .header("Accept", "text/html, */*")
                    .header("Accept-Encoding", "gzip")
                    .build();
            bytes += HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofByteArray())
                    .body()
                    .length;
        }
        assertTrue(files.size() >= 4, files.toString());
        assertTrue(bytes < MOST_BYTES, files + ": " + bytes);
    }

    @Test
    void searchWordsAreNeverMarkup() {
        String sought = "<script>alert(1)</script>\" onfocus=\"x";
        Document page = Jsoup.parse(server.page("/search?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8)));
        assertEquals(sought, page.select("main input").attr("value"));
        assertTrue(page.title().startsWith(sought), page.title());
        assertEquals(List.of(), page.select("[onfocus], script:not([src])"));
    }

    @Test
    void theFooterSaysWhatIsADownload() {
        Document page = Jsoup.parse(server.page("/actors"));
        for (Element link : page.select("footer a")) {
            HttpResponse<String> response = server.get(link.attr("href"), "Accept", "text/html, */*;q=0.8");
            String type = response.headers().firstValue("Content-Type").orElse("");
            assertEquals(!type.startsWith("text/html"), link.hasAttr("download"), link.attr("href") + " is " + type);
        }
    }

    @Test
    void theOntologyIsAPageForPeopleAndDataForPrograms() {
        assertEquals(
                1,
                Jsoup.parse(server.page("/ontology")).select("#textMayBeShown").size());
        HttpResponse<String> data = server.get("/ontology", "Accept", "text/turtle");
        assertTrue(data.headers().firstValue("Content-Type").orElseThrow().startsWith("text/turtle"));
    }

    @Test
    void theAboutPageNamesTheLicenceOfTheData() {
        assertTrue(server.page("/about").contains("https://www.apache.org/licenses/LICENSE-2.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/id/united-states", "/id/us-reply", "/positions", "/issues", "/timeline", "/search?q=nato"
            })
    void noBlankStandsBeforeAComma(String path) {
        String text = Jsoup.parse(server.page(path)).text();
        assertFalse(text.contains(" ,"), text);
    }

    @Test
    void anEmptyStoreHasPagesToo() {
        try (TestServer empty = TestServer.writable()) {
            for (String path :
                    List.of("/", "/actors", "/proposals", "/issues", "/timeline", "/networks", "/positions")) {
                empty.page(path);
            }
        }
    }
}
