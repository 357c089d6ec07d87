package org.demarche.docs;

import java.util.List;
import org.demarche.cli.CommandRun;

/** The help of every command. */
final class CliPage {

    private static final List<String> COMMANDS = List.of(
            "load",
            "validate",
            "query",
            "sparql",
            "export",
            "describe",
            "link",
            "link review",
            "link judge",
            "link list",
            "link duplicates",
            "link facts",
            "link eval",
            "link tune",
            "wikidata index",
            "serve",
            "extract");

    private CliPage() {}

    static String content() {
        StringBuilder page = new StringBuilder("""
                # The command line

                Results go to standard output and everything else to the error output. Exit codes: 0 done; 1 done, but data with
                errors was left out; 2 wrongly called; 3 failed.

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
