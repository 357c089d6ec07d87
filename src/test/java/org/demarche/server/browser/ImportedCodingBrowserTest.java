package org.demarche.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.imports.CodingImport;
import org.demarche.imports.ImportFormat;
import org.demarche.imports.corpus.CorpusTarget;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusValidator;
import org.demarche.load.LoadListener;
import org.demarche.server.coding.CoderLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An imported coding at the desk: claims, records, graded answers, and no kind. Skipped where there is no browser. */
@Timeout(120)
@Execution(ExecutionMode.SAME_THREAD)
class ImportedCodingBrowserTest {

    private static final String TABLE = """
            document,text,party,claim,answer,quote,vote
            Talks,Reds say that tolls are fair.,Reds,Tolls are fair,rather agree,Reds say that tolls are fair.,
            Talks,Reds say that tolls are fair.,Blues,Tolls are fair,no,,Vote 7
            """;

    private static final String MAPPING = """
            {"document": {"title": "document", "text": "text"}, "holder": {"name": "party", "type": "Institution"},
             "target": {"label": "claim", "type": "Claim"}, "words": "quote", "record": {"number": "vote"},
             "stance": {"value": "answer", "values": {"rather agree": {"stance": "support", "strength": 33}, "no": "opposition"}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndClaimsAndRecordsAreShown() throws IOException {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "there is no Chromium: install the package chromium, or name one by CHROMIUM");
        Path corpus = folder.resolve("corpus");
        Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
        CodingImport.open(ImportFormat.TABLE, Files.writeString(folder.resolve("t.csv"), TABLE), Optional.of(mapping))
                .run(new CorpusTarget(corpus, "https://example.org/", "Test", "en", "Anna", false, false));
        Path article = corpus.resolve("articles/talks.json");
        String before = Files.readString(article);
        CoderLinks links = new CoderLinks();
        try (Browser browser = Browser.start(program.get());
                PublishedCorpus site = PublishedCorpus.coding(corpus, false, links)) {
            Tab tab = browser.tab();
            CodingDesk desk = new CodingDesk(site, links, tab);
            desk.signIn("A. B.");
            desk.open("talks");
            assertEquals(
                    "Imported, coded by Anna", tab.evaluate("document.querySelector('[data-signed]').textContent"));
            assertTrue(text(tab, "[data-positions]").contains("Tolls are fair"));
            assertTrue(text(tab, "[data-list=claims]").contains("Tolls are fair"));

            tab.click("[data-position]:nth-of-type(2) button.open");
            assertTrue(text(tab, ".evidence").contains("Record · Vote 7"), text(tab, ".evidence"));
            tab.click("[data-card] button[type=submit]");
            tab.await("document.querySelector('[data-card]').hidden");
            tab.click("[data-position] button.open");
            assertTrue(text(tab, "[data-card]").contains("rather agree, strength 33 %"), text(tab, "[data-card]"));
            tab.click("[data-card] button[type=submit]");
            tab.await("document.querySelector('[data-card]').hidden");
            assertEquals("true", tab.evaluate("String(document.querySelector('[data-do=save]').disabled)"));

            tab.click("[data-position]:nth-of-type(2) button.open");
            tab.click("[data-field=stance] input[value=neutral]");
            tab.click("[data-card] button[type=submit]");
            tab.await("document.querySelector('[data-card]').hidden");
            desk.save();
            assertEquals(List.of(), tab.troubles());
        }
        String after = Files.readString(article);
        assertTrue(after.contains("\"codingStatus\": \"imported\""), after);
        assertTrue(after.contains("Blues is neutral on the claim “Tolls are fair”."), after);
        assertEquals(
                before.lines().filter(line -> !line.contains("codingStatus")).count(),
                after.lines().filter(line -> !line.contains("codingStatus")).count());
        assertTrue(after.contains("{\"type\": \"Record\", \"number\": \"Vote 7\"}"), after);
        assertTrue(after.contains("\"strength\": 33"), after);
        assertEquals(
                0,
                CorpusValidator.validate(Corpus.at(corpus), LoadListener.NONE)
                        .problems()
                        .errors());
    }

    private static String text(Tab tab, String selector) {
        return tab.evaluate("document.querySelector('" + selector + "').textContent");
    }
}
