package org.demarche.docs;

import java.util.List;
import org.demarche.cli.CommandRun;

/** Generates docs/cli.md from the help of every command. */
final class CliPage {

    private static final List<String> COMMANDS = List.of(
            "new",
            "load",
            "validate",
            "convert",
            "verify",
            "compact",
            "query",
            "sparql",
            "export",
            "network",
            "describe",
            "link",
            "link review",
            "link judge",
            "link list",
            "link duplicates",
            "link facts",
            "wikidata index",
            "code",
            "serve",
            "extract",
            "completion",
            "help");

    private CliPage() {}

    static String content() {
        StringBuilder page = new StringBuilder("""
            # The command line

            Results go to standard output, everything else to standard error. Exit codes:

            | code | meaning |
            |---|---|
            | 0 | success |
            | 1 | success, but files with errors were skipped |
            | 2 | wrong usage; nothing was done |
            | 3 | failure |

            ```
            """);
        page.append(CommandRun.of("--help").out()).append("```\n");
        for (String command : COMMANDS) {
            page.append("\n## ").append(command).append("\n\n```\n");
            page.append(CommandRun.of((command + " --help").split(" ", -1)).out())
                    .append("```\n");
        }
        return page.toString();
    }
}
