package org.demarche.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The reviewer, and the date. */
final class ReviewerOption {

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Name or initials of the reviewer. Default: DEMARCHE_REVIEWER, or the user name.")
    private @Nullable String by;

    String name() {
        String given = by != null ? by : System.getenv("DEMARCHE_REVIEWER");
        String name = Objects.requireNonNullElse(given, System.getProperty("user.name", ""))
                .strip();
        if (name.isEmpty() || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new UsageException("The reviewer is unknown.", "Set a name or initials with --by.");
        }
        return name;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
