package org.demarche.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The SPARQL page in a real browser; skipped where there is none. */
@Timeout(120)
@Execution(ExecutionMode.SAME_THREAD)
class SparqlPageTest {

    private static final String OFFERED =
            "[...document.querySelectorAll('.CodeMirror-hint')].map(each => each.firstChild.textContent).join(' ')";

    private static Browser browser;
    private static PublishedCorpus site;
    private static Tab tab;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "there is no Chromium: install the package chromium, or name one by CHROMIUM");
        browser = Browser.start(program.get());
        tab = browser.tab();
        site = PublishedCorpus.of("data");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            site.close();
        }
    }

    @BeforeEach
    void open() {
        tab.go(site.uri("/ask"));
        tab.await("document.querySelector('form.editor').dataset.live === 'true'");
    }

    /** Whatever was done, the content security policy forbade nothing, no script failed, and no other host was asked. */
    @AfterEach
    void nothingWentWrong() {
        try {
            tab.evaluate("(localStorage.clear(), true)");
            assertEquals(List.of(), tab.troubles());
            String own = site.uri("/").toString();
            assertEquals(
                    List.of(),
                    tab.requests().stream()
                            .filter(url ->
                                    !url.startsWith(own) && !url.startsWith("data:") && !url.startsWith("about:"))
                            .toList());
        } finally {
            tab.clear();
        }
    }

    private static String text() {
        return tab.evaluate("document.querySelector('#query').value");
    }

    /** Empties the editor, and types. */
    private static void write(String text) {
        tab.evaluate("document.querySelector('.CodeMirror').CodeMirror.setValue('')");
        tab.evaluate("document.querySelector('.CodeMirror').CodeMirror.focus()");
        tab.type(text);
    }

    private static void runAndWait(String query, String until) {
        write(query);
        tab.pressWithControl("Enter");
        tab.await(until);
        tab.await("document.querySelector('button[data-stop]').hidden");
    }

    @Test
    void enterStartsALineUnlessACompletionWasChosen() {
        write("SELECT * { ?position dem:hold");
        tab.await("document.querySelectorAll('.CodeMirror-hint').length > 0");
        tab.press("Enter");
        assertEquals("SELECT * { ?position dem:hold\n", text().replaceAll(" +$", ""));
        assertEquals("", tab.evaluate(OFFERED));
    }

    @Test
    void aChosenCompletionIsTakenAndItsPrefixDeclared() {
        write("SELECT * { ?position dem:hold");
        tab.await("document.querySelectorAll('.CodeMirror-hint').length > 0");
        tab.press("ArrowDown");
        tab.press("Enter");
        String query = text();
        assertTrue(query.startsWith("PREFIX dem: <https://w3id.org/demarche/ontology#>\n"), query);
        assertTrue(query.endsWith("dem:holder"), query);

        tab.pressWithControl("z");
        assertEquals("SELECT * { ?position dem:hold", text());
    }

    @Test
    void propertiesAndClassesAreOfferedByCase() {
        write("SELECT * { ?position dem:sta");
        tab.await("document.querySelectorAll('.CodeMirror-hint').length > 0");
        List<String> properties = List.of(tab.evaluate(OFFERED).split(" "));
        assertTrue(properties.containsAll(List.of("dem:stance", "dem:Stance")), properties.toString());
        assertTrue(properties.indexOf("dem:stance") < properties.indexOf("dem:Stance"), properties.toString());

        write("SELECT * { ?position dem:Sta");
        tab.await(OFFERED + ".startsWith('dem:Stance')");

        write("SELECT * { ?position dem:cond");
        tab.await(OFFERED + ".startsWith('dem:condition ')");
        assertTrue(tab.evaluate(OFFERED).contains("dem:Condition"));
    }

    @Test
    void entitiesCompleteByTheirNames() {
        write("DESCRIBE <nat");
        tab.await(OFFERED + ".includes('NATO')");
        tab.press("ArrowDown");
        tab.press("Enter");
        assertEquals("DESCRIBE <https://w3id.org/demarche/id/nato>", text());
    }

    @Test
    void prefixesAndVariablesComplete() {
        write("PREFIX sk");
        tab.await(OFFERED + ".startsWith('skos: <http://www.w3.org/2004/02/skos/core#>')");
        tab.press("Escape");
        write("SELECT ?holder { ?p dem:holder ?ho");
        tab.await(OFFERED + ".startsWith('?holder')");
        tab.press("ArrowDown");
        tab.press("Tab");
        assertTrue(text().endsWith("dem:holder ?holder"), text());
    }

    @Test
    void aPrefixThatTheServerKnowsIsNoError() {
        write("SELECT * { ?a dem:holder ?b }");
        tab.await("document.querySelectorAll('.cm-string-2').length > 0 && !document.querySelector('.cm-error')");
    }

    @Test
    void anErrorIsMarkedAtItsPlaceAndTheQueryStays() {
        String query = "SELECT *\nWHERE {\n  ?a ?b oops }";
        runAndWait(query, "!!document.querySelector('#answer [role=alert]')");
        assertTrue(tab.text("[role=alert]").contains("Line 3, column 9"), tab.text("[role=alert]"));
        assertEquals(
                "oops",
                tab.evaluate("document.querySelector('.CodeMirror .bad').textContent")
                        .strip());
        assertEquals(query, text());
        tab.troubles().removeIf(trouble -> trouble.contains("400"));
    }

    @Test
    void aResultThatIsTooLargeIsReportedInPlace() {
        String query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        runAndWait(query, "!!document.querySelector('#answer [role=alert]')");
        assertTrue(tab.text("[role=alert]").contains("Narrow the query"), tab.text("[role=alert]"));
        assertEquals(query, text());
        tab.troubles().removeIf(trouble -> trouble.contains("503"));
    }

    @Test
    void stopEndsTheQueryOnTheServer() {
        write("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        tab.pressWithControl("Enter");
        tab.await("!document.querySelector('button[data-stop]').hidden");
        tab.click("button[data-stop]");
        tab.await("!!document.querySelector('#answer [role=alert]')");
        assertTrue(tab.text("[role=alert]").contains("you cancelled it"), tab.text("[role=alert]"));
        tab.troubles().removeIf(trouble -> trouble.contains("503") || trouble.contains("404"));
    }

    @Test
    void namesStandBesideIdsAndCanBeHidden() {
        runAndWait(
                "SELECT DISTINCT ?holder ?stance { ?p dem:holder ?holder ; dem:stance ?stance } ORDER BY ?holder",
                "!!document.querySelector('#names')");
        assertTrue(tab.text("table.result").contains("marc-finaud Marc Finaud"), tab.text("table.result"));
        tab.click("#names");
        assertFalse(tab.text("table.result").contains("Marc Finaud"), tab.text("table.result"));
        assertTrue(tab.text("table.result").contains("marc-finaud"));
    }

    @Test
    void misspeltNamesGetAHint() {
        runAndWait(
                "SELECT * { <natoo> a ?c . ?p dem:stnce ?s }",
                "document.querySelectorAll('#answer .hint').length === 2");
        String hints = tab.evaluate("[...document.querySelectorAll('.hint')].map(each => each.textContent).join(' ')");
        assertTrue(hints.contains("No statement has the property dem:stnce. Did you mean dem:stance?"), hints);
        assertTrue(hints.contains("The data does not mention <natoo>. Did you mean <nato> (NATO)?"), hints);
    }

    @Test
    void theUrlOfAResultContainsItsQuery() {
        runAndWait(
                "SELECT ?name { <nato> foaf:name ?name }", "document.querySelectorAll('table.result td').length === 1");
        assertTrue(tab.evaluate("location.search").contains("foaf%3Aname"));
        tab.go(site.uri(tab.evaluate("location.pathname + location.search")));
        assertEquals("NATO", tab.text("table.result td"));
    }

    @Test
    void aQueryThatIsTooLongForAUrlRuns() {
        String comment = "# " + "long ".repeat(4000) + "\n";
        runAndWait(comment + "ASK { <nato> ?p ?o }", "!!document.querySelector('.truth')");
        assertEquals("/ask", tab.evaluate("location.pathname + location.search"));
        assertEquals("/sparql", tab.evaluate("new URL(document.querySelector('form.downloads').action).pathname"));
    }

    @Test
    void queriesThatWereRunAreInTheHistory() {
        runAndWait("# Who is NATO?\nASK { <nato> ?p ?o }", "!!document.querySelector('.truth')");
        tab.go(site.uri("/ask"));
        tab.click(".history summary");
        assertEquals("Who is NATO?", tab.text(".history li button"));
        tab.click(".history li button");
        assertTrue(text().contains("ASK { <nato> ?p ?o }"));
        tab.click(".history p button");
        assertEquals("true", tab.evaluate("document.querySelector('.history').hidden"));
    }

    @Test
    void aDamagedHistoryIsIgnored() {
        tab.evaluate("localStorage.setItem('demarche.queries', '[{\"query\": 7}, null')");
        tab.go(site.uri("/ask"));
        tab.await("document.querySelector('form.editor').dataset.live === 'true'");
        assertEquals("true", tab.evaluate("document.querySelector('.history').hidden"));
    }

    @Test
    void anExampleOpensInTheEditorAndUndoBringsTheQueryBack() {
        String before = text();
        tab.click(".examples summary");
        tab.click(".examples a[href$='positions-on']");
        tab.await("document.querySelector('#query').value.includes('no-nato-enlargement')");
        tab.pressWithControl("z");
        assertEquals(before, text());
    }

    @Test
    void theProgramsAreThoseOfTheQueryInTheEditor() {
        write("ASK { <nato> ?p 'it''s' }");
        tab.click(".samples summary");
        tab.await("document.querySelector('.samples [data-sample=curl] code').textContent.includes(\"'\\\\''it\")");
        tab.click(".samples [data-sample=Python] button");
        tab.await("document.querySelector('.samples [data-sample=Python] button').textContent !== 'Copy as Python'");
    }

    @Test
    void tabLeavesTheEditor() {
        write("ASK {}");
        tab.press("Tab");
        assertEquals("Run", tab.evaluate("document.activeElement.textContent"));
    }

    @Test
    void thePageIsAccessibleInLightAndDarkAndFitsAPhone() {
        runAndWait(
                "SELECT DISTINCT ?holder { ?p dem:holder ?holder ; dem:x 1 }",
                "!!document.querySelector('#answer .hint')");
        tab.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
        assertEquals("", Axe.violations(tab), "in light");
        tab.look(1280, 900, true);
        assertEquals("", Axe.violationsOfColours(tab), "in dark");
        tab.look(390, 844, false);
        assertEquals("true", tab.evaluate("document.documentElement.scrollWidth <= 390"));
    }
}
