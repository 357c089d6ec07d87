package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of an entity: an article with its quotations, a position with its provenance, what search engines and citations take. */
class EntityPagesTest {

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

    @Test
    void aPositionShowsItsWordsItsChainAndItsTurtle() {
        String html = server.page("/id/us-reply-2022-02-05/us-supports-open-door");
        assertTrue(html.contains("<mark>continues to firmly support</mark>"));
        assertTrue(html.indexOf("stated in") < html.indexOf("reported in"));
        assertTrue(html.indexOf("reported in") < html.indexOf("coded from"));
        assertTrue(html.matches("(?s).*dem:holder +&lt;united-states&gt;.*"), html);
    }

    @Test
    void aQuotationIsShownWithTheTextAroundIt() {
        String list = examples.page("/positions");
        Matcher position = Pattern.compile("href=\"(/id/toll-[^\"]*/[^\"]*)\"").matcher(list);
        boolean around = false;
        while (position.find()) {
            around |= examples.page(position.group(1)).matches("(?s).*<p>… [^<]+<mark>[^<]+</mark>[^<]+ …</p>.*");
        }
        assertTrue(around);
    }

    @Test
    void anArticleWhoseTextMayBeShownHasEveryQuotationMarkedAndLinkedBothWays() {
        Document page = Jsoup.parse(examples.page("/id/toll-accord-2024-06-11"));
        for (Element anchor : page.select(".marked .anchor")) {
            Element note = page.getElementById(anchor.attr("href").substring(1));
            assertEquals(1, note.select("a[href=#" + anchor.id() + "]").size(), anchor.id());
            Document position =
                    Jsoup.parse(examples.page(note.select(".summary a").attr("href")));
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
        Document page = Jsoup.parse(server.page("/id/us-reply-2022-02-05"));
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
    void whatTheSourceHedgesIsCalledHedgedBesideTheQuotations() {
        Document page = Jsoup.parse(server.page("/id/us-reply-2022-02-05"));
        Element hedged = page.select(".ordered > li:has(a[href$=/sokov-rejects-nato-reply])")
                .first();
        assertTrue(hedged.text().contains("Hedged in the source"), hedged.text());
        Element plain = page.select(".ordered > li:has(a[href$=/us-supports-open-door])")
                .first();
        assertFalse(plain.text().contains("Hedged"), plain.text());
    }

    @Test
    void aQuotationThatBeginsWithItsOwnMarksGetsNoOthers() {
        Document page = Jsoup.parse(examples.page("/id/tarn-fishers-union"));
        List<String> verbatim = page.select("q.verbatim").eachText();
        assertTrue(verbatim.contains("\"provided that boats under twelve metres go free\""), verbatim.toString());
        for (String others : page.select("q:not(.verbatim)").eachText()) {
            assertFalse(others.startsWith("\""), others);
        }
    }

    @Test
    void aTextThatIsNotTheOneThatWasCodedIsNotShown(@TempDir Path texts) throws IOException {
        Files.writeString(texts.resolve("toll-plan-2024-03-04.txt"), "Another text.");
        try (TestServer other =
                TestServer.of("data/examples", options -> options.with(Optional.of(new TextFolder(texts))))) {
            assertTrue(other.page("/id/toll-plan-2024-03-04").contains("differs from the one that was coded"));
            assertTrue(other.page("/id/toll-talks-2024-04-18").contains("this server does not have it"));
        }
    }

    @Test
    void theHeadOfAnEntitysPageNamesItsUrlAndItsFormats() {
        Document page = Jsoup.parse(server.page("/id/nikolai-sokov"));
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

    private static JsonNode schema(String path) {
        return JsonMapper.builder()
                .build()
                .readTree(Jsoup.parse(server.page(path))
                        .select("head script[type=application/ld+json]")
                        .html());
    }

    @Test
    void aPageOfAPositionSaysHowToCiteIt() {
        String path = "/id/us-reply-2022-02-05/us-supports-open-door";
        String url = server.uri(path).toString();
        Document page = Jsoup.parse(server.page(path));
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
            Element wrote = Jsoup.parse(writable.page("/id/a"))
                    .select(".facts > div:has(dt:contains(Wrote))")
                    .first();
            assertEquals(5, wrote.select("dd > ul > li").size());
            assertEquals("Show all 68", wrote.select("summary").text());
            assertEquals(68, wrote.select("a").size());
        }
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
            Document page = Jsoup.parse(persian.page("/id/a/p"));
            assertEquals("en", page.child(0).attr("lang"));
            assertEquals("", page.expectFirst("h1").html().replace("The ministry wants the toll.", ""));
            assertEquals(
                    "<a href=\"/id/ministry\" lang=\"ar\" dir=\"rtl\">وزارة الموانئ</a> <small class=\"language\" title=\"Arabic\">ar</small>",
                    page.expectFirst(".who a").parent().html());
            assertEquals("fr", page.expectFirst("a[href=/id/toll]").attr("lang"));
            assertFalse(page.expectFirst("a[href=/id/toll]").hasAttr("dir"));
            assertEquals("fa rtl", attributes(page.expectFirst("blockquote")));
            assertEquals("fa rtl", attributes(Jsoup.parse(persian.page("/id/a")).expectFirst("h1 span")));
        }
    }

    private static String attributes(Element element) {
        return element.attr("lang") + " " + element.attr("dir");
    }
}
