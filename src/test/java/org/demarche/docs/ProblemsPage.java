package org.demarche.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.problem.ProblemCode;

/** Generates docs/problems.md, with a heading for each problem code. */
final class ProblemsPage {

    private ProblemsPage() {}

    static String content() {
        return """
                # Problems

                Demarche reports a problem like this:

                    file:line:column: error: what is wrong [code]
                        how to fix it

                Lines and columns start at 1; columns count Unicode code points. Demarche does not load a file that has an
                *error*; it loads the other files and exits with code 1. A *warning* has no effect on loading. This page
                explains each code.

                """
                + Arrays.stream(ProblemCode.values()).map(ProblemsPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(ProblemCode code) {
        String severity = code.severity().name().toLowerCase(Locale.ROOT);
        return "## %s\n\n*%s.* %s\n\n%s\n".formatted(code.slug(), severity, code.meaning(), code.hint());
    }
}
