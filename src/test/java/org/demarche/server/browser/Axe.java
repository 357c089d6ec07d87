package org.demarche.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The axe accessibility checker, run in a page by the rules of WCAG 2.0 to 2.2, levels A and AA. */
final class Axe {

    private static final String FOLDER = "/axe-core/";
    private static final String SOURCE = new String(file("axe.min.js"), StandardCharsets.UTF_8);
    private static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    /** Those of these rules that look at colours. */
    private static final String OF_COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private Axe() {}

    /** What keeps people out of the page that a tab shows, a line for each rule; empty if nothing does. */
    static String violations(Tab tab) {
        return violations(tab, ALL);
    }

    /** The same of the rules about colours alone: all that can change where only colours do. */
    static String violationsOfColours(Tab tab) {
        return violations(tab, OF_COLOURS);
    }

    private static String violations(Tab tab, String rules) {
        if (tab.evaluate("typeof axe").equals("undefined")) {
            tab.run(SOURCE);
        }
        return tab.evaluate("""
                axe.run(document, {runOnly: %s, resultTypes: ['violations'], preload: false})
                  .then(found => found.violations
                    .map(violation => violation.id + ': ' + violation.help + ' '
                      + violation.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | '))
                    .join('\\n'))
                """.formatted(rules));
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
