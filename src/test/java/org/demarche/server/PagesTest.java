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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.validate.TextFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages for people, as they come from the server: everything is in them before any script has run. */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/static/[^\"]*)\"");
    private static final int MOST_BYTES = 150_000;
    private static final int MOST_LINKS = 150;

    private static TestServer server;
    private static TestServer examples;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.of("data");
        examples = TestServer.of("data/examples");
    }

    @AfterAll
    static void stop() {
        server.close();
        examples.close();
    }

    private static String page(String path) {
        return page(server, path, 200);
    }

    private static String page(TestServer from, String path, int status) {
        HttpResponse<String> response = from.get(path, "Accept", "text/html");
        assertEquals(status, response.statusCode(), path + "\n" + response.body());
        return response.body();
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
        Matcher matcher = FILE.matcher(page("/"));
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
    void theMatrixIsATableWithSignsAndLetters() {
        String home = page("/");
        assertTrue(home.contains("<table class=\"matrix few\">"));
        assertTrue(home.contains(
                "<th scope=\"row\"><a href=\"/id/no-nato-enlargement\">End of NATO enlargement eastward</a>"));
        assertTrue(home.contains(
                "aria-label=\"−O2: United States opposes: End of NATO enlargement eastward (2 positions)\""));
        assertTrue(home.contains("<b>−</b>O<sub>2</sub>"));
    }

    @ParameterizedTest
    @CsvSource({
        "/matrix?issue=nato-enlargement,         End of NATO enlargement eastward, Confidence-building"
                + " measures</a></th>",
        "/matrix?kind=offer,                     Reciprocal restraint,             Open Door Policy</a></th>",
        "/matrix?until=2022-02-01,               No positions match these filters,         Open Door Policy</a></th>",
        "/positions?actor=nikolai-sokov&kind=prediction, job to talk to allies,    more constructive",
        "/positions?target=us-reply,             more constructive,                low-hanging fruit",
        "/positions?stance=opposition,           without giving it any voice,      more constructive",
        "/actors?kind=state,                     Romania,                          NATO&#39;s chief",
        "/query/positions-on?proposal=no-nato-enlargement, without progress,       low-hanging fruit",
    })
    void filtersTakeAndLeave(String path, String found, String left) {
        String html = page(path);
        String main = html.substring(html.indexOf("<main"));
        assertTrue(main.contains(found), path + " has no " + found);
        assertFalse(main.contains(left), path + " has " + left);
    }

    @Test
    void theMatrixOnTheFirstPageHasMovedToItsOwn() {
        HttpResponse<String> response = server.get("/?issue=nato-enlargement&order=name", "Accept", "text/html");
        assertEquals(301, response.statusCode());
        String target = response.headers().firstValue("Location").orElseThrow();
        assertEquals("/matrix?issue=nato-enlargement&order=name", target);
    }

    @Test
    void theMatrixCanHaveDocumentsAsRows() {
        Document page = Jsoup.parse(page("/matrix?rows=documents"));
        assertTrue(page.select("table.matrix tbody th")
                .eachText()
                .contains("Reply of the United States to Russia's security proposals"));
        assertFalse(page.select("table.matrix").text().contains("Open Door Policy"));
    }

    @ParameterizedTest
    @CsvSource({
        "disputed,  End of NATO enlargement eastward",
        "name,      A channel between Russia and NATO",
        "positions, End of NATO enlargement eastward",
        "'',        Missile agreement between the United States and Russia"
    })
    void theRowsOfTheMatrixAreSorted(String sort, String first) {
        Document page = Jsoup.parse(page("/matrix?sort=" + sort));
        assertEquals(first, page.select("table.matrix tbody th").first().text());
    }

    @Test
    void theMatrixIsSavedAsCsvWithTheSameStances() {
        List<String> lines =
                server.get("/matrix.csv?issue=nato-enlargement").body().lines().toList();
        assertEquals("target,iri,United States,Russia,Nikolai Sokov", lines.getFirst());
        assertTrue(
                lines.contains("End of NATO enlargement eastward,"
                        + "https://w3id.org/demarche/id/no-nato-enlargement,opposition,support,neutral"),
                lines.toString());
    }

    @Test
    void theMatrixIsSavedAsSvgWithItsTitleItsChoicesAndItsLegend() {
        String svg = server.get("/matrix.svg?issue=nato-enlargement&since=2022-01-01")
                .body();
        String text = Jsoup.parse(svg).text();
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), svg);
        for (String words : List.of(
                "Stances of actors on proposals",
                "Issue: Enlargement of NATO. Since 1 January 2022.",
                "End of NATO enlargement",
                "conditional opposition")) {
            assertTrue(text.contains(words), text);
        }
    }

    @Test
    void aTimelineIsSavedAsSvgWithItsTitleAndAbsoluteLinks() {
        String svg = examples.get("/timeline.svg?actor=tarn-fishers-union&until=2024-05-01")
                .body();
        Document picture = Jsoup.parse(svg);
        assertTrue(picture.text().startsWith("Positions of Tarn Fishers' Union Until 1 May 2024"), picture.text());
        assertTrue(picture.text().contains("conditional opposition"), picture.text());
        picture.select("a")
                .forEach(link -> assertTrue(
                        link.attr("href").startsWith(examples.uri("/id/").toString())));
        assertEquals(404, examples.get("/timeline.svg?until=1990-01-01").statusCode());
    }

    @Test
    void actorsWhoAgreeStandBesideEachOther() {
        String byName = page("/matrix?order=name");
        assertTrue(byName.indexOf("M. V. Ramana</a></span>") < byName.indexOf("Russia</a></span>"));
        page("/matrix?order=agreement");
    }

    @Test
    void aPositionShowsItsWordsItsChainAndItsTurtle() {
        String html = page("/id/us-reply-2022-02-05/us-supports-open-door");
        assertTrue(html.contains("<mark>continues to firmly support</mark>"));
        assertTrue(html.indexOf("stated in") < html.indexOf("reported in"));
        assertTrue(html.indexOf("reported in") < html.indexOf("coded from"));
        assertTrue(html.matches("(?s).*dem:holder +&lt;united-states&gt;.*"), html);
    }

    @Test
    void theWordsStandInWhatIsAroundThemWhereTheTextIsAtHand() {
        String list = page(examples, "/positions", 200);
        Matcher position = Pattern.compile("href=\"(/id/toll-[^\"]*/[^\"]*)\"").matcher(list);
        boolean around = false;
        while (position.find()) {
            around |= page(examples, position.group(1), 200).matches("(?s).*<p>… [^<]+<mark>[^<]+</mark>[^<]+ …</p>.*");
        }
        assertTrue(around);
    }

    @Test
    void anArticleWhoseTextMayBeShownHasEveryQuotationMarkedAndLinkedBothWays() {
        Document page = Jsoup.parse(page(examples, "/id/toll-accord-2024-06-11", 200));
        for (Element anchor : page.select(".marked .anchor")) {
            Element note = page.getElementById(anchor.attr("href").substring(1));
            assertEquals(1, note.select("a[href=#" + anchor.id() + "]").size(), anchor.id());
            Document position =
                    Jsoup.parse(page(examples, note.select(".summary a").attr("href"), 200));
            String back = "/id/toll-accord-2024-06-11#" + anchor.id();
            Element figure = position.select("figure:has(a[href=" + back + "])").first();
            String marked = String.join(
                    "",
                    page.select("mark[data-marks~=\\b" + anchor.id() + "\\b]").eachText());
            assertEquals(figure.select("mark").text().replace(" ", ""), marked.replace(" ", ""));
        }
        assertEquals(11, page.select(".marked .anchor").size());
    }

    @Test
    void anArticleWhoseTextMayNotBeShownHasItsQuotationsInOrder() {
        Document page = Jsoup.parse(page("/id/us-reply-2022-02-05"));
        assertEquals(List.of(), page.select(".marked"));
        assertTrue(page.text().contains("The coding does not say that the whole text may be shown."));
        List<Integer> starts = page.select(".ordered figcaption").eachText().stream()
                .map(place -> Integer.valueOf(
                        place.replaceAll(".*characters ([0-9,]+) to.*", "$1").replace(",", "")))
                .toList();
        assertEquals(starts.stream().sorted().toList(), starts);
        assertTrue(starts.size() > 40, starts.toString());
    }

    @Test
    void aTextThatIsNotTheOneThatWasCodedIsNotShown(@TempDir Path texts) throws IOException {
        Files.writeString(texts.resolve("toll-plan-2024-03-04.txt"), "Another text.");
        try (TestServer other =
                TestServer.of("data/examples", options -> options.with(Optional.of(new TextFolder(texts))))) {
            assertTrue(page(other, "/id/toll-plan-2024-03-04", 200).contains("differs from the one that was coded"));
            assertTrue(page(other, "/id/toll-talks-2024-04-18", 200).contains("this server does not have it"));
        }
    }

    @Test
    void aConditionIsToldWithThePosition() {
        String html = page("/positions?stance=conditionalSupport");
        assertTrue(html.contains("on condition: "), html);
    }

    @Test
    void aChangeOfMindIsSeenOnTheLine() {
        String html = page(examples, "/timeline?actor=tarn-fishers-union", 200);
        assertTrue(html.contains("class=\"stance"), html);
        assertTrue(html.contains("As a table"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/positions?actor=nobody-like-that",
                "/positions?target=nothing-like-that",
                "/matrix?issue=nothing-like-that",
                "/timeline?actor=nobody-like-that"
            })
    void whatThereIsNotIsNotFound(String path) {
        assertTrue(page(server, path, 404).contains("like-that"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/matrix?kind=whim",
                "/matrix?since=yesterday",
                "/positions?stance=maybe",
                "/positions?since=2022-13-01"
            })
    void whatMakesNoSenseIsToldSo(String path) {
        page(server, path, 400);
    }

    @Test
    void aMissingParameterIsToldBesideTheForm() {
        String html = page(server, "/query/positions-on?proposal=no-such-proposal", 400);
        assertTrue(html.contains("role=\"alert\""));
        assertTrue(html.contains("value=\"no-such-proposal\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conditional-positions",
                "delegation",
                "forecasts",
                "latest-positions",
                "timeline",
                "told-by-others",
                "positions-of?actor=nato",
                "positions-on?proposal=no-nato-enlargement",
                "positions-of-institution?institution=vcdnp",
                "reactions-to?document=us-reply",
                "search?text=missile",
                "matrix?issue=nato-enlargement"
            })
    void eachRowOfAQueryLinksToItsPositions(String query) {
        Document page = Jsoup.parse(page("/query/" + query));
        assertFalse(page.select("table.result tbody tr").isEmpty());
        for (Element row : page.select("table.result tbody tr")) {
            List<String> links = row.select("a").eachAttr("href");
            assertTrue(
                    links.stream()
                            .anyMatch(link -> link.startsWith("/id/us-reply-2022-02-05/")
                                    || link.startsWith("/positions?actor=")),
                    row.text() + links);
        }
    }

    @Test
    void evidenceReadsAsTheWordsOfTheQuotation() {
        Document page = Jsoup.parse(page("/query/positions-on?proposal=no-nato-enlargement"));
        List<String> evidence = page.select("table.result tbody td:last-child").eachText();
        assertTrue(
                evidence.contains("\"Predictably, they did not accept\" (1968-2035); characters 2136 to 2147"),
                evidence.toString());
    }

    @Test
    void thePlaceOfAnErrorIsShown() {
        String html = page(server, "/ask?query=" + encoded("SELECT *\nWHERE {\n  ?a ?b oops }"), 400);
        assertTrue(html.contains("data-line=\"3\""), html);
        assertTrue(html.contains("Line 3, column 9:"), html);
    }

    @Test
    void theSparqlPageWorksWithoutScripts() {
        Document start = Jsoup.parse(page("/ask"));
        assertTrue(start.select("form.editor textarea").text().contains("SELECT"));
        String example = start.select(".examples a[href$=positions-on]").attr("href");
        assertTrue(Jsoup.parse(page(example))
                .select("textarea")
                .text()
                .contains("<https://w3id.org/demarche/id/no-nato-enlargement>"));

        Document result =
                Jsoup.parse(page("/ask?query=" + encoded("SELECT ?holder { ?p dem:holder ?holder } LIMIT 1")));
        assertEquals(1, result.select("table.result td .name").size());
        assertEquals(
                List.of("JSON", "XML", "CSV", "TSV", "Excel", "Markdown"),
                result.select(".downloads a[download]").eachText());
        assertEquals(
                List.of("curl", "Python", "Java"), result.select(".samples h2").eachText());
    }

    @Test
    void aQueryThatExceedsALimitStaysOnThePage() {
        String query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        Document page = Jsoup.parse(page(server, "/ask?query=" + encoded(query), 503));
        assertEquals(query, page.select("textarea").text());
        assertTrue(page.select("[role=alert]").text().contains("Narrow the query"), page.text());
    }

    @Test
    void aLongQueryIsSentByPost() {
        String query = "#" + "x".repeat(20_000) + "\nASK {}";
        HttpResponse<String> response = server.post(
                "/ask", "application/x-www-form-urlencoded", "query=" + encoded(query), "Accept", "text/html");
        assertEquals(200, response.statusCode());
        Document page = Jsoup.parse(response.body());
        assertEquals("Yes", page.select(".truth").text());
        assertEquals(query, page.select("form.downloads input[name=query]").val());
    }

    @Test
    void misspeltNamesOfAQueryGetAHint() {
        String query =
                "SELECT * { <sokov> dem:Holder|^dem:holderr ?x . FILTER (?x = dem:oposition) VALUES ?x { <rusia> } }";
        assertEquals(
                List.of(
                        "No statement has the property dem:Holder. Did you mean dem:holder?",
                        "No statement has the property dem:holderr. Did you mean dem:holder?",
                        "The data does not mention <rusia>. Did you mean <russia> (Russia)?",
                        "The data does not mention <sokov>. Did you mean <nikolai-sokov> (Nikolai Sokov)?",
                        "The data does not mention dem:oposition. Did you mean dem:opposition?"),
                Jsoup.parse(page("/ask?query=" + encoded(query))).select(".hint").eachText().stream()
                        .sorted()
                        .toList());
        String right = "SELECT * { ?p dem:holder <nato> ; dem:stance dem:support }";
        assertEquals(
                0,
                Jsoup.parse(page("/ask?query=" + encoded(right)))
                        .select(".hint")
                        .size());
    }

    @Test
    void aQuestionOfTheCatalogueGoesOnInSparql() {
        String html = page("/query/positions-of?actor=nato");
        Matcher editor = Pattern.compile("href=\"(/ask\\?query=[^\"]*)\"").matcher(html);
        assertTrue(editor.find(), html);
        assertTrue(page(editor.group(1).replace("&amp;", "&")).contains("NATO"));
    }

    @Test
    void whatIsSoughtIsNeverMarkup() {
        String sought = "<script>alert(1)</script>\" onfocus=\"x";
        Document page = Jsoup.parse(page("/search?q=" + encoded(sought)));
        assertEquals(sought, page.select("main input").attr("value"));
        assertTrue(page.title().startsWith(sought), page.title());
        assertEquals(List.of(), page.select("[onfocus], script:not([src])"));
    }

    @Test
    void theHeadOfAnEntitysPageNamesItsUrlAndItsFormats() {
        Document page = Jsoup.parse(page("/id/nikolai-sokov"));
        String url = server.uri("/id/nikolai-sokov").toString();
        assertEquals(url, page.select("link[rel=canonical]").attr("href"));
        assertEquals(url, page.select("meta[property=og:url]").attr("content"));
        assertEquals(
                "https://w3id.org/demarche/id/nikolai-sokov",
                page.select("link[rel=about]").attr("href"));
        assertEquals(
                "/id/nikolai-sokov.ttl",
                page.select("link[rel=alternate][type=text/turtle]").attr("href"));
        assertEquals("Nikolai Sokov", page.select("meta[property=og:title]").attr("content"));
    }

    private static JsonNode schema(String path) {
        return JsonMapper.builder()
                .build()
                .readTree(Jsoup.parse(page(path))
                        .select("head script[type=application/ld+json]")
                        .html());
    }

    @Test
    void theHeadOfAnEntitysPageDescribesItInSchemaOrg() {
        JsonNode page = schema("/id/nato");
        assertEquals("WebPage", page.get("@type").asString());
        assertEquals(server.uri("/id/nato").toString(), page.get("url").asString());
        JsonNode nato = page.get("mainEntity");
        assertEquals("Organization", nato.get("@type").asString());
        assertEquals("NATO", nato.get("name").asString());
        assertEquals("http://www.wikidata.org/entity/Q7184", nato.get("sameAs").asString());
        JsonNode article = schema("/id/us-reply-2022-02-05").get("mainEntity");
        assertEquals("NewsArticle", article.get("@type").asString());
        assertEquals("2022-02-05", article.get("datePublished").asString());
        JsonNode position = schema("/id/us-reply-2022-02-05/sokov-us-reply-constructive");
        assertEquals("Nikolai Sokov", position.get("about").get(0).get("name").asString());
    }

    @Test
    void aPageOfAPositionSaysHowToCiteIt() {
        String path = "/id/us-reply-2022-02-05/us-supports-open-door";
        String url = server.uri(path).toString();
        Document page = Jsoup.parse(page(path));
        assertEquals(
                "“The United States stands by NATO's Open Door Policy.” Position of United States on “NATO's Open Door"
                        + " Policy” (support). Coded from “ANALYSIS - US Reply to Russian Security Proposals"
                        + " 'Constructive' Despite No Stop to NATO Expansion”, UrduPoint, 5 February 2022. In: Russia, the"
                        + " United States and NATO on European security, 2022. " + url,
                page.select("[data-copy=text]").text());
        assertEquals(url, page.select("[data-copy=link]").text());

        HttpResponse<String> bibtex =
                server.get(page.select(".cite a:contains(BibTeX)").attr("href"));
        assertTrue(bibtex.body().startsWith("@misc{us-reply-2022-02-05-us-supports-open-door,\n"), bibtex.body());
        HttpResponse<String> ris =
                server.get(page.select(".cite a:contains(RIS)").attr("href"));
        assertTrue(ris.body().contains("UR  - " + url + "\r\n"), ris.body());
        assertEquals(404, server.get("/cite?iri=https://example.org/x").statusCode());
        assertEquals(400, server.get("/cite?iri=x").statusCode());
    }

    private static List<String> positions(String filter) {
        JsonNode rows = JsonMapper.builder()
                .build()
                .readTree(server.get("/positions.json?" + filter).body())
                .get("results")
                .get("bindings");
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.get("position").get("value").asString().replaceFirst("^.*/", "")));
        // The page shows the same.
        assertEquals(
                ids.size(),
                Jsoup.parse(page("/positions?" + filter))
                        .select("ol.positions > li, ul.positions > li")
                        .size());
        return ids;
    }

    @Test
    void positionsAreFilteredByEverythingAtOnce() {
        assertTrue(positions("").size() > 28);
        assertEquals(9, positions("actor=nikolai-sokov").size());
        assertEquals(positions("actor=nikolai-sokov"), positions("actor=Nikolai+Sokov"), "by name");
        assertEquals(
                positions("issue=nato-enlargement").size(),
                positions("issue=nato-enlargement&stance=").size());
        assertTrue(positions("document=us-reply").size()
                < positions("document=us-reply-2022-02-05").size());
        assertEquals(List.of("us-supports-open-door"), positions("text=firmly+SUPPORT"));
        assertEquals(
                List.of("us-supports-open-door"),
                positions("actor=united-states&issue=nato-enlargement&stance=support&kind=response&until=2022-02-05"
                        + "&document=us-reply-2022-02-05&text=open+door"));
        assertEquals(List.of(), positions("text=no+such+phrase"));
        page(server, "/positions?document=nobody", 404);
        page(server, "/positions?issue=nato", 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actors", "/proposals", "/issues", "/documents", "/positions", "/id/nato", "/id/us-reply"})
    void listsAndEntitiesAreTables(String path) {
        Document page = Jsoup.parse(page(path));
        String csv = page.select("link[rel=alternate][type=text/csv]").attr("href");
        assertEquals(path + ".csv", csv);
        assertTrue(page.select("main .downloads a").eachText().containsAll(List.of("CSV", "Excel")));
        HttpResponse<String> table = server.get(csv);
        assertEquals(200, table.statusCode());
        assertTrue(table.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertTrue(table.body().lines().count() > 3, table.body());
        assertEquals(200, server.get(path + ".xlsx").statusCode());
    }

    @Test
    void theFilesOfAListHaveItsFilter() {
        String csv = server.get("/actors.csv?kind=state").body();
        assertTrue(csv.contains("Russia") && !csv.contains("NATO"), csv);
        assertEquals(
                "/actors.csv?kind=state",
                Jsoup.parse(page("/actors?kind=state&page=1&order="))
                        .select("main .downloads a")
                        .first()
                        .attr("href"));
    }

    @Test
    void suggestionsCanBeOfAKind() {
        assertTrue(server.get("/suggest?q=na").body().contains("proposal"));
        assertFalse(server.get("/suggest?q=na&kind=institution").body().contains("proposal"));
    }

    @Test
    void theFooterSaysWhatIsADownload() {
        Document page = Jsoup.parse(page("/actors"));
        for (Element link : page.select("footer a")) {
            HttpResponse<String> response = server.get(link.attr("href"), "Accept", "text/html, */*;q=0.8");
            String type = response.headers().firstValue("Content-Type").orElse("");
            assertEquals(!type.startsWith("text/html"), link.hasAttr("download"), link.attr("href") + " is " + type);
        }
    }

    @Test
    void theOntologyIsAPageForPeopleAndDataForPrograms() {
        assertEquals(1, Jsoup.parse(page("/ontology")).select("#textMayBeShown").size());
        HttpResponse<String> data = server.get("/ontology", "Accept", "text/turtle");
        assertTrue(data.headers().firstValue("Content-Type").orElseThrow().startsWith("text/turtle"));
    }

    @Test
    void aLongListOfLinksIsAListThatOpens() throws IOException {
        try (TestServer writable = TestServer.writable()) {
            StringBuilder documents = new StringBuilder();
            for (int i = 0; i < 68; i++) {
                documents.append("<d%d> a schema:CreativeWork ; dcterms:title 'Title %d'@en ; dcterms:creator <a> . "
                        .formatted(i, i));
            }
            String update = "INSERT DATA { GRAPH <g> { <a> a foaf:Person ; foaf:name 'Author' . " + documents + "} }";
            writable.post(
                    "/sparql", "application/sparql-update", update, "Authorization", "Bearer " + TestServer.TOKEN);
            Element wrote = Jsoup.parse(page(writable, "/id/a", 200))
                    .select(".facts > div:has(dt:contains(Wrote))")
                    .first();
            assertEquals(5, wrote.select("dd > ul > li").size());
            assertEquals("Show all 68", wrote.select("summary").text());
            assertEquals(68, wrote.select("a").size());
        }
    }

    @Test
    void theAboutPageNamesTheLicenceOfTheData() {
        assertTrue(page("/about").contains("https://www.apache.org/licenses/LICENSE-2.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/id/united-states", "/id/us-reply", "/positions", "/issues", "/timeline", "/search?q=nato"
            })
    void noBlankStandsBeforeAComma(String path) {
        String text = Jsoup.parse(page(path)).text();
        assertFalse(text.contains(" ,"), text);
    }

    @Test
    void suggestionsAreForThoseWhoType() {
        String json = server.get("/suggest?q=vienn").body();
        assertTrue(json.startsWith("[{\"name\":\"Vienna Center for Disarmament"), json);
        assertEquals("[]", server.get("/suggest?q=").body());
        assertEquals("[]", server.get("/suggest?q=%22%27%3C").body());
    }

    @Test
    void textsInOtherLanguagesSaySoAndHaveTheirDirection(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), """
                {
                  "@context": ["https://w3id.org/demarche/context.jsonld", {"@base": "https://w3id.org/demarche/id/", "@language": "fa"}],
                  "id": "a", "type": "Article", "title": "NATO و عوارض تنگه",
                  "text": {"sha256": "%s", "length": 100},
                  "coding": {"by": "A. B.", "on": "2024-05-03", "codingStatus": "reviewed"},
                  "actors": [{"id": "ministry", "type": "Institution", "name": {"value": "وزارة الموانئ", "language": "ar"}}],
                  "proposals": [{"id": "toll", "type": "Proposal", "label": {"value": "Le péage", "language": "fr"}}],
                  "positions": [{
                    "id": "a/p", "type": "Position", "holder": "ministry", "target": "toll", "stance": "support", "kind": "demand",
                    "summary": {"value": "The ministry wants the toll.", "language": "en"},
                    "evidence": [{"type": "Quotation", "speech": "direct", "start": 0, "end": 9, "fragment": "عوارض"}]
                  }]
                }
                """.formatted("0".repeat(64)));
        try (TestServer persian = TestServer.of(folder.toString())) {
            Document page = Jsoup.parse(page(persian, "/id/a/p", 200));
            assertEquals("en", page.child(0).attr("lang"));
            assertEquals("", page.expectFirst("h1").html().replace("The ministry wants the toll.", ""));
            assertEquals(
                    "<a href=\"/id/ministry\" lang=\"ar\" dir=\"rtl\">وزارة الموانئ</a> <small class=\"language\" title=\"Arabic\">ar</small>",
                    page.expectFirst(".who a").parent().html());
            assertEquals("fr", page.expectFirst("a[href=/id/toll]").attr("lang"));
            assertFalse(page.expectFirst("a[href=/id/toll]").hasAttr("dir"));
            assertEquals("fa rtl", attributes(page.expectFirst("blockquote")));
            assertEquals(
                    "fa rtl",
                    attributes(Jsoup.parse(page(persian, "/id/a", 200)).expectFirst("h1 span")));
        }
    }

    private static String attributes(Element element) {
        return element.attr("lang") + " " + element.attr("dir");
    }

    @Test
    void theListOfDocumentsSaysHowManyPositionsEachStates() {
        String list = page(examples, "/documents", 200)
                .replaceAll("\\s*<[^>]*>\\s*", "|")
                .replaceAll("\\|+", "|");
        assertTrue(list.contains("|Fishers soften on the strait toll|article|18 April 2024|10|"), list);
        assertTrue(list.contains("|The Strait Accord|document|10 June 2024|3|"), list);
    }

    @Test
    void aChangeOfPositionShowsBothDatesAndLinksBothPositions() {
        String html = page(examples, "/query/changes?actor=odo-restel", 200);
        assertTrue(html.contains("<a href=\"/id/toll-plan-2024-03-04/restel-rejects-toll\">2024-03-04</a>"), html);
        assertTrue(html.contains("<a href=\"/id/toll-accord-2024-06-11/restel-supports-toll\">2024-06-11</a>"), html);
    }

    @Test
    void anEmptyStoreHasPagesToo() {
        try (TestServer empty = TestServer.writable()) {
            for (String path :
                    List.of("/", "/actors", "/proposals", "/issues", "/timeline", "/networks", "/positions")) {
                page(empty, path, 200);
            }
        }
    }

    @Test
    void whatIsWrittenIsFoundAtOnce() {
        try (TestServer writable = TestServer.writable()) {
            assertEquals("[]", writable.get("/suggest?q=zebra").body());
            String update = "INSERT DATA { GRAPH <g> { <zebra> a schema:Country ; foaf:name 'Zebraland <b>' } }";
            writable.post(
                    "/sparql", "application/sparql-update", update, "Authorization", "Bearer " + TestServer.TOKEN);
            assertTrue(writable.get("/suggest?q=zebra").body().contains("Zebraland"));
            String html = page(writable, "/actors", 200);
            assertTrue(html.contains("Zebraland &lt;b&gt;"), html);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
