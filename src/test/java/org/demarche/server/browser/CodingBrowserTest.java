package org.demarche.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusValidator;
import org.demarche.load.LoadListener;
import org.demarche.load.Validation;
import org.demarche.server.coding.CoderLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Coding in a real browser; skipped where there is none. */
@Timeout(120)
@Execution(ExecutionMode.SAME_THREAD)
class CodingBrowserTest {

    private static final String TALKS = "toll-talks-2024-04-18";
    private static final Path SEED_TEXT = Path.of("../shared/articles/us-reply-2022-02-05.txt");

    /** Emoji, a combining mark, Hebrew, a mark that reverses what follows it, and markup. */
    private static final String ODD = """
            Café 🚢🚢 e\u0301t\u00e9: <script>window.hacked = 1</script> <img src=x onerror="window.hacked = 2">

            אדה אמרה: "אנחנו תומכים בתוכנית" \u202Eesrever\u202C "We reject the toll 🚫", said Ada O\u0308zil.
            """;

    private static Browser browser;
    private static Tab tab;

    @TempDir
    private Path folder;

    private final CoderLinks links = new CoderLinks();
    private PublishedCorpus site;
    private CodingDesk desk;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "there is no Chromium: install the package chromium, or name one by CHROMIUM");
        browser = Browser.start(program.get());
        tab = browser.tab();
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void serveACorpus() throws IOException {
        FileUtils.copyDirectory(Path.of("data/examples").toFile(), folder.toFile());
        serve(false);
    }

    private void serve(boolean separate) throws IOException {
        site = PublishedCorpus.coding(folder, separate, links);
        desk = new CodingDesk(site, links, tab);
    }

    @AfterEach
    void nothingWentWrong() {
        try {
            assertEquals(List.of(), tab.troubles());
        } finally {
            tab.clear();
            site.close();
        }
    }

    private String file(String article) throws IOException {
        return Files.readString(folder.resolve("articles/" + article + ".json"));
    }

    private Validation validation() throws IOException {
        return CorpusValidator.validate(Corpus.at(folder), LoadListener.NONE);
    }

    /** Adds an article with a text and without positions. */
    private void add(String id, String text) throws IOException {
        Files.writeString(folder.resolve("texts/" + id + ".txt"), text);
        Files.writeString(folder.resolve("articles/" + id + ".json"), """
                {
                  "@context": [
                    "https://w3id.org/demarche/context.jsonld",
                    {"@base": "https://w3id.org/demarche/examples/", "@language": "en"}
                  ],
                  "id": "%s",
                  "type": "Article",
                  "title": "%s",
                  "text": {"sha256": "%s", "length": %d},
                  "coding": {"by": "A. B.", "on": "2024-05-03", "codingStatus": "draft"},
                  "positions": []
                }
                """.formatted(
                        id, id, DigestUtils.sha256Hex(text), text.codePointCount(0, text.length())));
    }

    @Test
    void fivePositionsOfAnArticleAreCodedFromNothingAndCanBeQueried() throws IOException {
        assumeTrue(Files.exists(SEED_TEXT), "the text of the article is not at hand");
        String article = "us-reply-2022-02-05";
        site.close();
        FileUtils.cleanDirectory(folder.toFile());
        Files.copy(Path.of("data/corpus.json"), folder.resolve("corpus.json"));
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("texts"));
        add(article, Files.readString(SEED_TEXT));
        Files.writeString(
                folder.resolve("articles/" + article + ".json"),
                file(article).replace("demarche/examples/", "demarche/id/"));
        serve(false);
        desk.signIn("A. B.");
        desk.open(article);
        desk.position(
                "its demands for an end to NATO expansion eastward",
                "Russia",
                "End of NATO enlargement eastward",
                "1",
                "d");
        desk.position("legally binding guarantees that no mid-range", "Russia", "No intermediate", "1", "d");
        desk.position(
                "Washington's refusal to shut the alliance's door to Ukraine",
                "United States",
                "End of NATO enlargement eastward",
                "6",
                "r");
        desk.position("NATO declined to comment on a leak", "NATO", "Reply attributed to NATO", "4", "r");
        desk.position(
                "it represented a laundry list of demands", "Nikolai Sokov", "Reply attributed to NATO", "6", "a");
        desk.save();
        Validation validation = validation();
        assertEquals(0, validation.problems().errors(), file(article));
        assertEquals(5, validation.positions());
        tab.go(site.uri("/id/no-nato-enlargement"));
        assertTrue(tab.text("main").contains("Russia") && tab.text("main").contains("United States"));
    }

    @Test
    void newActorsAndProposalsAreMadeInPlace() throws IOException {
        add("ferry", "The island of Brack will not pay for the ferry, its mayor Ada Brill said on Thursday.");
        desk.signIn("A. B.");
        desk.open("ferry");
        desk.select("will not pay for the ferry");
        desk.code();
        tab.type("Ada Brill");
        tab.await(
                "document.querySelector('[data-field=holder] [role=option]').textContent === 'New person: Ada Brill'");
        desk.press("Enter");
        tab.await("document.activeElement.closest('[data-field=target]') !== null");
        tab.type("Brack pays for the ferry");
        tab.await("document.querySelector('[data-field=target] [role=option]').textContent.startsWith('New proposal')");
        desk.press("Enter");
        desk.press("5");
        tab.await("document.activeElement.closest('.conditions') !== null");
        tab.type("The state pays half.");
        tab.focus("fieldset.kind input");
        desk.press("r");
        desk.finish();
        desk.save();
        String saved = file("ferry");
        assertTrue(saved.contains("{\"id\": \"ada-brill\", \"type\": \"Person\", \"name\": \"Ada Brill\"}"), saved);
        assertTrue(saved.contains("\"proviso\": \"The state pays half.\""), saved);
        assertEquals(0, validation().problems().errors(), saved);
    }

    @Test
    void offsetsAreCodePointsWhateverIsInTheText() throws IOException {
        add("odd", ODD);
        desk.signIn("A. B.");
        desk.open("odd");
        assertEquals("undefined", tab.evaluate("typeof window.hacked"));
        String name = "<b onclick=alert(1)>" + "N".repeat(300);
        desk.select("\"We reject the toll 🚫\", said Ada O\u0308zil");
        desk.code();
        tab.type(name);
        tab.await("document.querySelector('[data-field=holder] [role=option]').textContent.startsWith('New person')");
        desk.press("Enter");
        desk.fill("target", "Toll on foreign ships");
        desk.press("6");
        desk.press("r");
        desk.finish();
        desk.save();
        String words = "\"We reject the toll 🚫\", said Ada O\u0308zil";
        int start = ODD.codePointCount(0, ODD.indexOf(words));
        int end = start + words.codePointCount(0, words.length());
        assertTrue(file("odd").contains("\"start\": " + start + ", \"end\": " + end + "}"), file("odd"));
        assertEquals(0, validation().problems().errors(), file("odd"));
        assertEquals(words, tab.evaluate("document.querySelector('mark').textContent"));
        assertEquals("undefined", tab.evaluate("typeof window.hacked"));
        assertEquals(
                "0",
                tab.evaluate("document.querySelectorAll('[data-words] img, main script, main b[onclick]').length"));
    }

    @Test
    void theArrowKeysSelectWordsAndSentences() throws IOException {
        add("odd", ODD);
        desk.signIn("A. B.");
        desk.open("odd");
        tab.focus("[data-words]");
        tab.press("ArrowRight");
        assertEquals("Café", tab.evaluate("getSelection().toString()"));
        tab.pressWithShift("ArrowRight");
        assertEquals("Café 🚢🚢 e\u0301t\u00e9", tab.evaluate("getSelection().toString()"));
        desk.open(TALKS);
        tab.focus("[data-words]");
        desk.select("The ministry was");
        tab.press("ArrowDown");
        String selected = tab.evaluate("getSelection().toString()");
        assertTrue(selected.startsWith("That is a hand"), selected);
        desk.code();
        assertTrue(tab.text(".evidence q").contains("That is a hand held out"), tab.text(".evidence q"));
        tab.press("Escape"); // closes the list of targets
        tab.press("Escape");
        assertEquals("true", tab.evaluate("document.activeElement.matches('[data-words]')"));
    }

    @Test
    void aChangeCanBeUndoneAndDoneAgain() {
        desk.signIn("A. B.");
        desk.open(TALKS);
        String count = "document.querySelectorAll('[data-positions] > li').length";
        String before = tab.evaluate(count);
        desk.position("no longer rules out a toll", "Tarn Fishers' Union", "Toll on foreign ships", "3", "a");
        assertFalse(tab.evaluate(count).equals(before));
        tab.pressWithControl("z");
        assertEquals(before, tab.evaluate(count));
        tab.pressWithControl("y");
        assertFalse(tab.evaluate(count).equals(before));
    }

    @Test
    void eachFieldShowsItsProblems() {
        desk.signIn("A. B.");
        desk.open(TALKS);
        desk.select("no longer rules out a toll");
        desk.code();
        tab.await("document.querySelector('[data-field=stance] .problems').textContent.includes('stance')");
        tab.await("document.querySelector('[data-field=target] .problems').textContent.includes('target')");
        desk.holderAndTarget("Tarn Fishers' Union", "Toll on foreign ships");
        desk.press("3");
        tab.await("document.querySelector('[data-field=stance] .problems').textContent === ''");
    }

    @Test
    void unsavedWorkSurvivesAClosedTabAndAStoppedServer() throws IOException {
        String before = file(TALKS);
        desk.signIn("A. B.");
        desk.open(TALKS);
        desk.position("no longer rules out a toll", "Tarn Fishers' Union", "Toll on foreign ships", "3", "a");
        Path kept = folder.resolve(".demarche/unsaved/a-b/" + TALKS + ".json");
        while (!Files.exists(kept)) {
            tab.evaluate("new Promise(done => setTimeout(done, 50))");
        }
        tab.clear();
        site.close();
        serve(false);
        desk.signIn("A. B.");
        desk.open(TALKS);
        assertTrue(tab.text("[data-status]").startsWith("Restored"), tab.text("[data-status]"));
        assertEquals(before, file(TALKS));
        desk.save();
        assertTrue(file(TALKS).contains("\"stance\": \"neutral\""));
        assertFalse(Files.exists(kept));
    }

    @Test
    void suggestionsAreAcceptedEditedAndRejectedForGood() throws IOException {
        String text = """
                Ada Brill, the mayor of Brack, said: "We reject the toll on foreign ships." Nils Orr, a fisher, said he supports the toll
                on foreign ships. Odo Restel said: "We support free passage for all."
                """;
        add("council", text);
        desk.signIn("A. B.");
        desk.open("council");
        tab.await("document.querySelectorAll('.suggestion').length > 1");
        String count = "document.querySelectorAll('.suggestion').length";
        int suggested = Integer.parseInt(tab.evaluate(count));
        tab.focus("[data-words]");
        tab.press("n");
        tab.await("document.activeElement.matches('.suggestion')");
        String rejected = tab.evaluate("document.activeElement.dataset.position");
        tab.press("r");
        tab.await(count + " === " + (suggested - 1));
        tab.await("document.activeElement.matches('.suggestion')");
        tab.press("e");
        tab.await("!document.querySelector('[data-card]').hidden");
        assertTrue(tab.text(".card").contains("Position"));
        tab.press("Escape");
        desk.open("council");
        tab.await(count + " > 0");
        assertEquals("false", tab.evaluate("!!document.querySelector('[data-position=\"" + rejected + "\"]')"));
        while (!tab.evaluate(count).equals("0")) {
            accept();
        }
        desk.save();
        assertEquals(0, validation().problems().errors(), file("council"));
        assertTrue(file("council").contains("\"positions\": [\n"), file("council"));
        assertFalse(file("council").contains("\"suggested\""));
    }

    /** Accepts the next suggestion, and fills in what it leaves open. */
    private void accept() {
        String before = tab.evaluate("document.querySelectorAll('.suggestion').length");
        tab.focus(".suggestion");
        tab.press("a");
        if (tab.evaluate("document.querySelector('[data-card]').hidden").equals("false")) {
            tab.evaluate("document.activeElement.closest('fieldset')?.querySelector('input').focus()");
            if (tab.evaluate("document.querySelector('[data-field=target] input').value")
                    .isEmpty()) {
                tab.focus("[data-field=target] input");
                desk.fill("target", "Free passage for all");
            }
            if (tab.evaluate("!document.querySelector('fieldset.stance input:checked')")
                    .equals("true")) {
                tab.focus("fieldset.stance input");
                desk.press("1");
            }
            tab.focus("fieldset.kind input");
            desk.press("a");
            desk.finish();
        }
        tab.await("document.querySelectorAll('.suggestion').length < " + before);
    }

    @Test
    void bothVersionsAreShownWhenSomebodyElseHasSaved() throws IOException {
        desk.signIn("A. B.");
        desk.open(TALKS);
        desk.position("no longer rules out a toll", "Tarn Fishers' Union", "Toll on foreign ships", "3", "a");
        Path path = folder.resolve("articles/" + TALKS + ".json");
        Files.writeString(
                path, file(TALKS).replace("would accept the toll if small boats go free", "changed by another"));
        tab.pressWithControl("s");
        tab.await("!!document.querySelector('dialog.conflict[open]')");
        assertTrue(tab.text("dialog").contains("nothing is lost"), tab.text("dialog"));
        assertEquals("", Axe.violations(tab));
        tab.click("dialog button");
        tab.await("document.querySelector('[data-status]').textContent.startsWith('Saved')");
        assertTrue(file(TALKS).contains("changed by another") && file(TALKS).contains("\"stance\": \"neutral\""));
        tab.troubles().removeIf(trouble -> trouble.contains("409"));
    }

    @Test
    void separateCodersHaveFilesOfTheirOwn() throws IOException {
        site.close();
        serve(true);
        String before = file(TALKS);
        desk.signIn("Cleo D.");
        desk.open(TALKS);
        assertEquals("0", tab.evaluate("document.querySelectorAll('[data-positions] > li:not(.suggestion)').length"));
        desk.position("no longer rules out a toll", "Tarn Fishers' Union", "Toll on foreign ships", "3", "a");
        desk.save();
        assertEquals(before, file(TALKS));
        String own = Files.readString(folder.resolve("codings/cleo-d/" + TALKS + ".json"));
        assertTrue(own.contains("\"by\": \"Cleo D.\"") && own.contains("\"stance\": \"neutral\""), own);
        assertEquals(0, validation().problems().errors());
    }

    @Test
    void anArticleIsAddedByPasting() throws IOException {
        desk.signIn("A. B.");
        tab.click("[data-add] summary");
        tab.focus("#text");
        tab.type("Brack will not pay.\n\nThe council said so.");
        tab.focus("#title");
        tab.type("Brack will not pay");
        tab.focus("#issued");
        tab.type("2024-05");
        tab.press("Enter");
        tab.await("location.pathname === '/code/article/brack-will-not-pay-2024-05'");
        tab.await("document.querySelector('main').dataset.ready === 'true'");
        assertEquals(
                "Brack will not pay.\n\nThe council said so.",
                Files.readString(folder.resolve("texts/brack-will-not-pay-2024-05.txt")));
        assertEquals(0, validation().problems().errors());
    }

    @Test
    void anEntityIsSharedWithOneButton() throws IOException {
        desk.signIn("A. B.");
        desk.open(TALKS);
        tab.click("[data-list=documents] summary");
        tab.click("[data-list=documents] button[aria-label^=Share]");
        tab.await("document.querySelector('[data-status]').textContent.startsWith('Moved')");
        assertFalse(file(TALKS).contains("\"documents\": ["));
        assertTrue(Files.readString(folder.resolve("corpus.json")).contains("\"courier-report\""));
        assertEquals(0, validation().problems().errors());
    }

    @Test
    void nobodyIsKeptOut() {
        desk.signIn("A. B.");
        accessible();
        desk.open(TALKS);
        accessible();
        desk.select("no longer rules out a toll");
        desk.code();
        tab.evaluate(
                "document.querySelectorAll('.card details, [data-entities] details').forEach(each => each.open = true)");
        accessible();
        tab.look(390, 844, false);
        assertEquals("true", tab.evaluate("document.documentElement.scrollWidth <= 390"));
        assertEquals("", Axe.violations(tab), "on a phone");
    }

    private void accessible() {
        assertEquals("", Axe.violations(tab), "in light");
        tab.look(1280, 900, true);
        assertEquals("", Axe.violationsOfColours(tab), "in dark");
        tab.look(1280, 900, false);
    }

    @Test
    void everyModuleThatThePageImportsIsAskedForBeforehand() {
        desk.signIn("A. B.");
        desk.open(TALKS);
        String asked =
                tab.evaluate("[...document.querySelectorAll('[rel=modulepreload]')].map(link => link.href).sort()");
        String imported = tab.evaluate("""
                performance.getEntriesByType('resource')
                  .map(entry => entry.name)
                  .filter(name => /coding\\/[a-z-]+\\.js$/.test(name) && !name.endsWith('/page.js'))
                  .sort()
                """);
        assertEquals(imported, asked);
    }

    @Test
    void marksAreAnnouncedWithHolderStanceAndTarget() {
        desk.signIn("A. B.");
        desk.open(TALKS);
        String labels = tab.evaluate("[...document.querySelectorAll('.sign')].map(sign => sign.ariaLabel).join('\\n')");
        assertTrue(
                Stream.of(labels.split("\n"))
                        .anyMatch("O (Opposition): Berit Aschmond on Toll on foreign ships"::equals),
                labels);
    }
}
