package org.demarche.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.problem.ProblemCode;

/** A heading for every code of a problem. */
final class ProblemsPage {

    private ProblemsPage() {}

    static String content() {
        return """
                # Problems

                What Demarche says of an input that is not as it should be. Every message has the form

                    file:line:column: error: what is wrong [code]
                        how to mend it

                Lines and columns count from 1, columns in Unicode code points. A file with an *error* is not loaded; the other
                files are, and the exit code is 1. A *warning* changes nothing.

                """
                + Arrays.stream(ProblemCode.values()).map(ProblemsPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(ProblemCode code) {
        String severity = code.severity().name().toLowerCase(Locale.ROOT);
        return "## %s\n\n*%s.* %s\n\n%s\n".formatted(code.slug(), severity, code.meaning(), code.hint());
    }
}
