package org.demarche.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The axe accessibility checker, run in a page by the rules of WCAG 2.0 to 2.2, levels A and AA. */
final class Axe {

    private static final String FOLDER = "/axe-core/";
    private static final String SOURCE = new String(file("axe.min.js"), StandardCharsets.UTF_8);
    private static final String RUN = """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(found => found.violations
                .map(violation => violation.id + ': ' + violation.help + ' '
                  + violation.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | '))
                .join('\\n'))
            """;

    private Axe() {}

    /** What keeps people out of the page that a tab shows, a line for each rule; empty if nothing does. */
    static String violations(Tab tab) {
        tab.run(SOURCE);
        return tab.evaluate(RUN);
    }

    /** A file that came with it. */
    static byte[] file(String name) {
        try (InputStream in = Axe.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
