package org.demarche.server.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.demarche.extract.attribution.TaggerChoice;
import org.demarche.server.coding.CoderLinks;

/**
 * {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=org.demarche.server.browser.MakeScreenshots -Dbench.args=docs/screenshots}:
 * takes pictures of the main pages of the corpora in {@code data} with the browser of this machine.
 */
public final class MakeScreenshots {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    /**
     * A page to take a picture of.
     *
     * @param corpus its folder
     * @param file its name
     * @param path of the page
     * @param width of the window
     * @param height of the window
     * @param dark whether the reader prefers dark pages
     */
    private record Shot(String corpus, String file, String path, int width, int height, boolean dark) {}

    private static final String SHIPPED = "data";
    private static final String BREXIT = "data/brexit-2019";
    private static final String HONG_KONG = "data/hong-kong-2019";

    private static final List<Shot> SHOTS = List.of(
            new Shot(SHIPPED, "home", "/", WIDE, 1350, false),
            new Shot(SHIPPED, "position", "/id/us-reply-2022-02-05/sokov-us-reply-constructive", WIDE, 820, false),
            new Shot(SHIPPED, "ask", "/ask", WIDE, 820, false),
            new Shot(SHIPPED, "phone", "/", NARROW, 844, true),
            new Shot(BREXIT, "article", "/id/brexit-supreme-court-ruling-2019-09-24", WIDE, 1100, false),
            new Shot(BREXIT, "timeline", "/timeline?target=prorogation", WIDE, 770, false),
            new Shot(BREXIT, "matrix", "/matrix?sort=disputed", WIDE, 1250, false),
            new Shot(BREXIT, "networks", "/networks", WIDE, 1300, true),
            new Shot(HONG_KONG, "changes", "/query/changes", WIDE, 1200, false));

    private MakeScreenshots() {}

    /**
     * Takes them.
     *
     * @param arguments the folder to write into
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "docs/screenshots" : arguments[0]);
        Path program = Browser.installed().orElseThrow(() -> new IOException("there is no Chromium"));
        for (String corpus : List.of(SHIPPED, BREXIT, HONG_KONG)) {
            try (PublishedCorpus site = PublishedCorpus.of(corpus);
                    Browser browser = Browser.start(program);
                    Tab tab = browser.tab()) {
                for (Shot shot : SHOTS) {
                    if (shot.corpus().equals(corpus)) {
                        tab.look(shot.width(), shot.height(), shot.dark());
                        tab.go(site.uri(shot.path()));
                        tab.save(folder.resolve(shot.file() + ".png"), false);
                    }
                }
            }
        }
        Path examples = Files.createTempDirectory("demarche-coding");
        FileUtils.copyDirectory(Path.of("data/examples").toFile(), examples.toFile());
        CoderLinks links = new CoderLinks();
        try (PublishedCorpus site = PublishedCorpus.coding(examples, false, links, TaggerChoice.RULES);
                Browser browser = Browser.start(program);
                Tab tab = browser.tab()) {
            tab.look(WIDE, 1100, false);
            CodingDesk desk = new CodingDesk(site, links, tab);
            desk.signIn("A. B.");
            desk.open("toll-plan-2024-03-04");
            tab.await("!!document.querySelector('[data-words] mark')");
            tab.save(folder.resolve("coding.png"), false);
        } finally {
            FileUtils.deleteDirectory(examples.toFile());
        }
        Path corpus = Files.createTempDirectory("demarche-review");
        try (PublishedCorpus site = PublishedCorpus.reviewed(corpus);
                Browser browser = Browser.start(program);
                Tab tab = browser.tab()) {
            review(site, tab, folder.resolve("review.png"));
        } finally {
            FileUtils.deleteDirectory(corpus.toFile());
        }
    }

    private static void review(PublishedCorpus site, Tab tab, Path file) {
        tab.look(WIDE, 1150, false);
        tab.go(site.uri("/review/gcsp"));
        tab.focus("#by");
        tab.type("A. B.");
        tab.focus("#token");
        tab.type(PublishedCorpus.TOKEN);
        tab.press("Enter");
        tab.await("!!document.querySelector('table.sides')");
        tab.save(file, false);
    }
}
