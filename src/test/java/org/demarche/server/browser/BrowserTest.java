package org.demarche.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do with the pages, done in a real browser; skipped where there is none. */
@Timeout(120)
@Execution(ExecutionMode.SAME_THREAD)
class BrowserTest {

    private static final String WORDS = "/id/us-reply-2022-02-05/sokov-us-reply-constructive";

    private static Browser browser;
    private static PublishedCorpus site;

    /** Used again and again: opening one takes longer than most of what is done in it. */
    private static Tab tab;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "there is no Chromium: install the package chromium, or name one by CHROMIUM");
        browser = Browser.start(program.get());
        tab = browser.tab();
        site = PublishedCorpus.reviewed(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            site.close();
        }
    }

    /** Whatever was done, nothing went wrong in the page, and nobody else was asked for anything. */
    @AfterEach
    void nothingWentWrong() {
        try {
            assertEquals(List.of(), tab.troubles());
            String own = site.uri("/").toString();
            List<String> others = tab.requests().stream()
                    .filter(address -> !address.startsWith(own)
                            && !address.startsWith("data:")
                            && !address.startsWith("blob:" + own)
                            && !address.startsWith("about:"))
                    .toList();
            assertEquals(List.of(), others);
        } finally {
            tab.clear();
        }
    }

    private void go(String path) {
        tab.go(site.uri(path));
    }

    @Test
    void searchSuggestsAsOneTypesAndLeadsThere() {
        go("/");
        tab.focus("#q-home");
        tab.type("soko");
        tab.await("document.querySelectorAll('#q-home-list [role=option]').length > 0");
        tab.press("ArrowDown");
        assertEquals("q-home-list-0", tab.evaluate("document.activeElement.getAttribute('aria-activedescendant')"));
        tab.press("Enter");
        tab.await("location.pathname === '/id/nikolai-sokov'");
        assertEquals("Nikolai Sokov", tab.text("h1"));
    }

    @Test
    void searchFindsWordsOfPositions() {
        go("/search?q=high+time");
        assertTrue(tab.text(".positions blockquote").toLowerCase(Locale.ROOT).contains("high time"), tab.text("main"));
        tab.click(".positions .summary a");
        tab.await("location.pathname.startsWith('/id/us-reply-2022-02-05/')");
        assertTrue(tab.text("mark").toLowerCase(Locale.ROOT).contains("high time"), tab.text("mark"));
    }

    @Test
    void aCellOpensItsPositionsAndEscapeClosesThem() {
        go("/");
        tab.focus("a.key.opposition");
        tab.press("Enter");
        tab.await("document.querySelector('dialog')?.open === true");
        assertTrue(tab.text("dialog h2").contains("End of NATO enlargement eastward"));
        assertTrue(tab.text("dialog").contains("Predictably, they did not accept"));
        assertEquals("", Axe.violations(tab));
        tab.press("Escape");
        tab.await("document.querySelector('dialog').open === false");
    }

    @Test
    void theMatrixIsNarrowedToAnIssue() {
        go("/matrix");
        tab.await("document.querySelectorAll('table.matrix tbody tr').length > 10");
        tab.evaluate("document.querySelector('#f-issue').value = 'nato-enlargement'");
        tab.click(".filter button");
        tab.await("location.search.includes('issue=nato-enlargement')");
        tab.await("document.querySelectorAll('table.matrix tbody tr').length === 2");
    }

    @Test
    void theRowsOfTheMatrixAreSortedByOneActor() {
        go("/matrix");
        tab.await("document.querySelectorAll('table.matrix .sort').length > 3");
        tab.focus("table.matrix .sort[aria-label$='United States']");
        tab.press("Enter");
        tab.press("Enter");
        assertEquals("ascending", tab.evaluate("document.activeElement.closest('th').getAttribute('aria-sort')"));
        assertEquals("End of NATO enlargement eastward", tab.text("table.matrix tbody th"));
    }

    @Test
    void theMatrixIsSavedAsAPicture() {
        go("/matrix");
        tab.click("button[data-picture]");
        tab.await("document.querySelector('[data-saved]').textContent === 'Saved as matrix.png.'");
    }

    @Test
    void whoWelcomedTheReplyAndInWhichWordsIsFoundWithoutSparql() {
        go("/");
        tab.focus("#q-home");
        tab.type("reply of the united");
        tab.await("document.querySelectorAll('#q-home-list [role=option]').length > 0");
        tab.press("ArrowDown");
        tab.press("Enter");
        tab.await("location.pathname === '/id/us-reply'");
        String said = tab.text("section[aria-labelledby=reactions]");
        assertTrue(
                said.contains("Nikolai Sokov") && said.contains("supports") && said.contains("more constructive"),
                said);
        tab.click("a[href='" + WORDS + "']");
        tab.await("location.pathname === '" + WORDS + "'");
        assertEquals("more constructive", tab.text("figure.quotation mark"));
        tab.click(".chain li:last-child a");
        tab.await("location.pathname === '/id/us-reply-2022-02-05'");
    }

    @Test
    void aMarkInATextLeadsToItsPositionAndBack() throws IOException {
        try (PublishedCorpus examples = PublishedCorpus.of("data/examples")) {
            tab.go(examples.uri("/id/toll-accord-2024-06-11"));
            tab.focus("#q-estvold-welcomes-accord-1");
            tab.press("Enter");
            assertEquals("p-estvold-welcomes-accord", tab.evaluate("document.activeElement.id"));
            assertTrue(tab.text("mark.lit").startsWith("Ruan Estvold, s'en félicite lui aussi"), tab.text("mark.lit"));
            tab.press("Tab");
            tab.press("Tab");
            tab.press("Tab");
            tab.press("Tab");
            tab.press("Enter");
            tab.await("location.hash === '#q-estvold-welcomes-accord-1'");
            accessible();
            tab.look(360, 740, false);
            assertEquals("true", tab.evaluate("document.documentElement.scrollWidth <= 360"));
            tab.requests()
                    .removeIf(address -> address.startsWith(examples.uri("/").toString()));
        }
    }

    @Test
    void aQuestionOfTheCatalogueIsAFormWithAnExample() {
        go("/query/positions-on");
        assertEquals("no-nato-enlargement", tab.evaluate("document.querySelector('#p-proposal').value"));
        tab.click("form.question button");
        tab.await("document.querySelectorAll('table.result tbody tr').length > 3");
        tab.click("table.result thead th:first-child button");
        assertEquals("ascending", tab.evaluate("document.querySelector('table.result th').getAttribute('aria-sort')"));
    }

    private void goToNetwork(String path) {
        go(path);
        tab.await("document.querySelector('[data-explorer]').dataset.ready === 'true'");
    }

    @Test
    void theNetworkIsWalkedWithTheKeyboard() {
        goToNetwork("/networks");
        tab.focus("[data-explorer] canvas");
        tab.press("ArrowRight");
        assertTrue(tab.text("[data-explorer] [role=status]").startsWith("Nikolai Sokov: 4 ties"));
        tab.press("ArrowRight");
        assertTrue(tab.text("[data-explorer] [role=status]").contains("Tie with Nikolai Sokov: "));
        assertTrue(tab.evaluate("location.search").contains("node="));
        tab.press("Enter");
        tab.await("location.pathname.startsWith('/id/')");
    }

    @Test
    void aTieOfTheNetworkOpensItsPositions() {
        goToNetwork("/networks");
        tab.focus("[data-explorer] canvas");
        tab.press("ArrowRight");
        tab.press("ArrowRight");
        tab.evaluate("document.querySelector('[data-explorer] [role=status] a[data-open]').click()");
        tab.await("document.querySelector('dialog')?.open === true");
        assertTrue(tab.text("dialog").contains("Nikolai Sokov"));
    }

    @Test
    void settingsChangeTheNetworkInPlaceAndInTheUrl() {
        goToNetwork("/networks?aggregation=congruence");
        tab.evaluate("window.stays = true");
        tab.evaluate("(() => { const field = document.querySelector('#f-threshold'); field.value = '2';"
                + " field.dispatchEvent(new Event('change', {bubbles: true})); })()");
        tab.await("document.querySelector('[data-part=network] > .note').textContent.includes('Ties weaker than 2')");
        tab.await("!document.querySelector('[data-explorer]').hasAttribute('aria-busy')");
        assertEquals("true", tab.evaluate("window.stays"));
        assertTrue(tab.evaluate("location.search").contains("threshold=2"));
        assertTrue(tab.evaluate("document.querySelector('a.format[href^=\"/network.gexf\"]').href")
                .contains("threshold=2"));
    }

    @Test
    void theNetworkIsSavedAsAPicture() {
        goToNetwork("/networks");
        tab.click("button[data-save=png]");
        tab.await("document.querySelector('[data-told]').textContent.startsWith('Saved')");
    }

    @Test
    void aPhoneNeedNotScrollSideways() {
        tab.look(360, 740, false);
        for (String path : List.of("/", "/id/nikolai-sokov", WORDS, "/networks", "/ask", "/query/positions-on")) {
            go(path);
            assertEquals("true", tab.evaluate("document.documentElement.scrollWidth <= 360"), path);
        }
    }

    @Test
    void aDoubtfulLinkIsJudgedByKeyboard() throws IOException {
        go("/review/gcsp");
        tab.focus("#by");
        tab.type("A. B.");
        tab.press("Tab");
        tab.type(PublishedCorpus.TOKEN);
        tab.press("Enter");
        tab.await("!!document.querySelector('table.sides')");
        accessible();
        assertTrue(tab.text("table.sides").contains("Geneva Centre for Security Policy"));
        tab.focus("#why");
        tab.type("Name and seat.");
        tab.press("Tab");
        assertEquals(
                "Match: Geneva Centre for Security Policy (Q1502181)",
                tab.evaluate("document.activeElement.getAttribute('aria-label')"));
        tab.press("Enter");
        tab.await("location.pathname !== '/review/gcsp' || location.search !== ''");
        String links = Files.readString(folder.resolve("links.json"));
        assertTrue(links.contains("\"by\": \"A. B.\"") && links.contains("Name and seat."), links);
        go("/review");
        accessible();
        assertTrue(tab.text("main").contains("Name and seat."));
        go("/id/gcsp");
        assertTrue(tab.text("main").contains("Q1502181"), tab.text("main"));
    }

    private void accessible() {
        assertEquals("", Axe.violations(tab), "in light");
        tab.look(1280, 900, true);
        assertEquals("", Axe.violationsOfColours(tab), "in dark");
        tab.look(1280, 900, false);
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/search?q=reply",
                "/actors",
                "/proposals",
                "/issues",
                "/documents",
                "/positions?actor=nikolai-sokov",
                "/matrix",
                "/matrix?rows=documents",
                "/about",
                "/data",
                "/ontology",
                "/timeline",
                "/networks",
                "/networks?of=actors-by-targets",
                "/queries",
                "/query/matrix?issue=missiles-in-europe",
                "/query/agreement?minimum=1",
                "/query/evidence?position=us-reply-2022-02-05/us-offers-transparency",
                "/ask?query=SELECT%20*%20%7B%20%3Chttps%3A%2F%2Fw3id.org%2Fdemarche%2Fid%2Fnato%3E%20%3Fp%20%3Fo%20%7D",
                "/review",
                "/id/nato",
                "/id/nikolai-sokov",
                "/id/no-nato-enlargement",
                "/id/missiles-in-europe",
                "/id/us-reply",
                "/id/us-reply-2022-02-05",
                WORDS,
                WORDS + "/evidence/1");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobodyIsKeptOut(String path) {
        go(path);
        assertEquals(
                "0",
                tab.evaluate("[...document.querySelectorAll('[role=listbox]')].filter(list =>"
                        + " list.checkVisibility()).length"),
                "suggestions that nobody has asked for");
        accessible();
    }

    @Test
    void printKeepsTheHeadingsOfTables() {
        go("/query/latest-positions");
        tab.await("!!document.querySelector('table[data-sortable] thead button')");
        tab.send("Emulation.setEmulatedMedia", Map.of("media", "print"));
        String printed =
                "[...document.querySelectorAll('table.result thead th')].map(head => head.innerText.trim()).join()";
        assertEquals("actor,target,stance,date,summary", tab.evaluate(printed));
        assertEquals(
                "table-header-group",
                tab.evaluate("getComputedStyle(document.querySelector('table.result thead')).display"));
        assertEquals("none", tab.evaluate("getComputedStyle(document.querySelector('form button')).display"));
        tab.send("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    void inForcedColoursOneItemIsTheCurrentOne() {
        go("/actors");
        tab.send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
        String underlined = "[...document.querySelectorAll('header.site nav a, footer.site a')].filter(link =>"
                + " getComputedStyle(link).borderBottomColor !== getComputedStyle(document.body).backgroundColor)"
                + ".map(link => link.innerText).join()";
        assertEquals("Actors", tab.evaluate(underlined));
    }

    /** So in the dark, colours alone need to be looked at. */
    @Test
    void onlyColoursChangeInTheDark() {
        go("/");
        String dark = tab.evaluate("""
            [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
              .filter(rule => rule.conditionText?.includes('prefers-color-scheme'))
              .flatMap(media => [...media.cssRules])
              .flatMap(rule => [...rule.style].map(property =>
                rule.selectorText + ' ' + property + ' ' + rule.style.getPropertyValue(property).trim()))
              .join('\\n')
            """);
        assertTrue(dark.lines().count() > 10, dark);
        dark.lines().forEach(line -> assertTrue(line.matches(":root --[a-z-]+ #[0-9a-f]{6}"), line));
    }

    @Test
    void axeIsTheFileThatWasTaken() throws Exception {
        String expected = new String(Axe.file("axe.min.js.sha256"), StandardCharsets.UTF_8).split(" ", 2)[0];
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Axe.file("axe.min.js"));
        assertEquals(expected, HexFormat.of().formatHex(digest));
    }
}
