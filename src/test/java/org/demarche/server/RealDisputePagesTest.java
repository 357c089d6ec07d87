package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pages say of real disputes: with claims, positions that others report, changes, dates of all kinds, and texts under a licence. */
class RealDisputePagesTest {

    private static TestServer brexit;
    private static TestServer hongKong;

    @BeforeAll
    static void start() throws IOException {
        brexit = TestServer.of("data/brexit-2019");
        hongKong = TestServer.of("data/hong-kong-2019");
    }

    @AfterAll
    static void stop() {
        brexit.close();
        hongKong.close();
    }

    @Test
    void claimsAreNotCalledProposals() {
        Document home = page(brexit, "/");
        assertTrue(
                home.select(".counts").text().contains("2 claims"),
                home.select(".counts").text());
        assertTrue(home.select(".matrix").text().startsWith("Stances of actors on proposals and claims"));
        assertTrue(home.select("h3").eachText().contains("Proposals and claims"));
        assertEquals(
                "Proposals and claims", page(brexit, "/proposals").select("h1").text());
        assertEquals(
                "Stances of actors on proposals and claims",
                page(brexit, "/matrix").select("h1").text());
    }

    @Test
    void theExampleIsInTheWordsOfItsHolder() {
        Element example = page(hongKong, "/").select(".example").first();
        assertFalse(example.text().contains("Reported by"), example.text());
    }

    @Test
    void postsSayInWordsHowLongTheyWereHeld() {
        List<String> posts = page(brexit, "/id/boris-johnson")
                .select("#affiliations + .posts .note")
                .eachText();
        assertEquals(
                List.of("former, 2008 to 2016", "former, until 2018", "since July 2019", "since July 2019"),
                posts.stream().sorted().toList());
    }

    @Test
    void anArticleNamesItsLicenceAndHasRoomForItsText() {
        Document article = page(brexit, "/id/brexit-supreme-court-ruling-2019-09-24");
        Element licence = article.select("a[rel=license]").first();
        assertEquals("CC BY 2.5", licence.text());
        assertEquals("https://creativecommons.org/licenses/by/2.5/", licence.attr("href"));
        assertEquals(1, article.select(".article > .across .reading .marked").size());
    }

    @Test
    void stanceAndTargetAreReadAsASentenceEvenIfTheTargetIsOne() {
        Document article = page(brexit, "/id/brexit-supreme-court-ruling-2019-09-24");
        assertTrue(
                article.select(".notes .who")
                        .eachText()
                        .contains("4 −O Court of Session opposes: The suspension of Parliament is lawful"),
                () -> article.select(".notes .who").eachText().toString());
    }

    @Test
    void aTimelineIsAsWideAsThePage() {
        assertEquals(
                1,
                page(brexit, "/id/boris-johnson")
                        .select(".entity > .across svg.timeline")
                        .size());
        assertEquals(
                1,
                page(brexit, "/id/prorogation")
                        .select(".entity > .across svg.timeline")
                        .size());
    }

    @Test
    void thePictureOfChangesShowsBothSides() {
        List<String> points =
                page(hongKong, "/query/changes").select(".events a title").eachText();
        assertEquals(2, points.size(), points.toString());
        assertTrue(points.getFirst().contains("20 June 2019"), points.toString());
        assertTrue(points.getLast().contains("4 September 2019"), points.toString());
    }

    @Test
    void polarizationBeginsWithTheFirstDayThatIsKnown() {
        Element first = page(brexit, "/polarization").select("tbody tr").first();
        assertFalse(first.select("td").eachText().contains("0"), first.text());
        assertTrue(first.text().contains("2019"), first.text());
    }

    @Test
    void quotationMarksStandNextToTheWordsThatWereFound() {
        String found = hongKong.page("/search?q=bill");
        assertTrue(found.contains("<mark>bill</mark></span></q>"), found);
    }

    @Test
    void aHeatMapShowsWhoeverMovedFromOneSideToTheOther() {
        List<String> cells =
                page(hongKong, "/heatmap").select(".heat-map title").eachText();
        assertTrue(cells.contains("Government of Hong Kong on Withdraw the extradition bill: 0"), cells.toString());
    }

    @Test
    void theContextOfAQuotationHasWholeWords() {
        String quoted = page(brexit, "/id/brexit-scottish-court-ruling-2019-09-13/downing-street-will-appeal")
                .select(".quotation p")
                .text();
        assertEquals(
                "… law.\" According to the BBC, a spokeman for 10 Downing Street expressed disappointment and that the prime"
                        + " minister's office intends to appeal; \"The UK government needs to …",
                quoted);
    }

    @Test
    void anIssueSaysThatItHasClaims() {
        Document issue = page(brexit, "/id/suspension-of-parliament");
        assertTrue(issue.select("h2").eachText().contains("Proposals and claims"));
        assertTrue(page(brexit, "/issues").text().contains("4 targets, 23 positions"));
    }

    @Test
    void aConditionIsNotReadTheWrongWayRound() {
        String election = "/positions?target=snap-election";
        assertTrue(page(brexit, election).text().contains("unless: The election does not risk"), election);
        String deal = "/id/brexit-peoples-vote-march-2019-03-28/watson-no-deal-without-public-vote";
        assertEquals(
                "What would end the opposition",
                page(brexit, deal).select("#conditions").text());
        String ruling = "/positions?target=courts-may-rule";
        assertTrue(page(brexit, ruling).text().contains("on condition: The purpose of the advice"), ruling);
    }

    @Test
    void agreementOnOneTargetIsSaidInPlainEnglish() {
        String parliament = page(brexit, "/id/uk-parliament").text();
        assertTrue(parliament.contains("agrees on the one target in common"), parliament);
    }

    @Test
    void datesBehindATieAreReadAsElsewhere() {
        String tie = page(brexit, "/networks/tie?one=boris-johnson&other=jeremy-corbyn")
                .text();
        assertTrue(tie.contains("24 September 2019"), tie);
    }

    private static Document page(TestServer site, String path) {
        return Jsoup.parse(site.page(path));
    }
}
