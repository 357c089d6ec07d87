package org.demarche.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.Demarche;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.SettingsReader;
import org.demarche.query.bind.ShortNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which positions a network counts, and how. */
final class NetworkSelection {

    @Option(
            names = "--of",
            paramLabel = "NODES",
            description = "actors, targets, or actors-by-targets (a two-mode network). Default: actors.")
    private @Nullable String of;

    @Option(
            names = "--aggregation",
            paramLabel = "NAME",
            description =
                    "agreement (docs/agreement.md), ignore, congruence, conflict, subtract, or (two-mode) combine."
                            + " Default: congruence; two-mode: subtract.")
    private @Nullable String aggregation;

    @Option(
            names = "--normalization",
            paramLabel = "NAME",
            description =
                    "none, average, cosine, jaccard, dna-cosine, dna-jaccard; two-mode: none, activity, prominence."
                            + " Default: none.")
    private @Nullable String normalization;

    @Option(
            names = "--duplicates",
            paramLabel = "RULE",
            description =
                    "include, per-document, per-week, per-month, per-year, per-range, dna-week, dna-month, or latest:"
                            + " only the side that an actor takes with its latest position on a target. Default: include.")
    private @Nullable String duplicates;

    @Option(
            names = "--conditional",
            paramLabel = "WEIGHT",
            description = "half: conditional stances count as 0.5 and -0.5. full: as 1 and -1. Default: half.")
    private @Nullable String conditional;

    @Option(names = "--neutral", description = "Neutral stances count, as 0.")
    private boolean neutral;

    @Option(names = "--isolates", description = "Keep actors and targets without a counted position.")
    private boolean isolates;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Whose positions they are: holder; represented (the actor on whose behalf they are held, or"
                    + " the institution of the person); state; alliance. Default: holder.")
    private @Nullable String level;

    @Option(names = "--since", paramLabel = "DAY", description = "Only positions from this day on: 2022-01-31.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DAY", description = "Only positions up to this day: 2022-01-31.")
    private @Nullable String until;

    @Option(
            names = "--issue",
            paramLabel = "ID",
            description = "Only positions on targets about this issue or a narrower one.")
    private @Nullable String issue;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only demands, offers, …: demand, offer, response, assessment, prediction.")
    private @Nullable String kind;

    @Option(names = "--article", paramLabel = "ID", description = "Only positions coded from this article.")
    private @Nullable String article;

    @Option(names = "--actor", paramLabel = "ID", description = "Only this actor; can be repeated.")
    private List<String> actors = List.of();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Only actors of this type: Person, Institution or State.")
    private @Nullable String type;

    @Option(names = "--country", paramLabel = "ID", description = "Only actors of this state.")
    private @Nullable String country;

    /**
     * The settings.
     *
     * @throws UsageException if a value is not known or does not fit the others
     */
    NetworkSettings settings(Demarche demarche, NetworkData data) {
        ShortNames names = demarche.names();
        try {
            NetworkSettings settings =
                    new SettingsReader(values(), text -> text.contains("://") ? names.shorten(text) : text).read();
            data.check(settings.filter());
            return settings;
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    /** The error of settings that do not fit. */
    static UsageException wrong(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return new UsageException(
                message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".",
                "See demarche network --help.");
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new HashMap<>();
        put(values, "of", of);
        put(values, "aggregation", aggregation);
        put(values, "normalization", normalization);
        put(values, "duplicates", duplicates);
        put(values, "conditional", conditional);
        put(values, "neutral", neutral ? "yes" : null);
        put(values, "isolates", isolates ? "yes" : null);
        put(values, "level", level);
        put(values, "since", since);
        put(values, "until", until);
        put(values, "issue", issue);
        put(values, "kind", kind);
        put(values, "article", article);
        put(values, "type", type);
        put(values, "country", country);
        values.put("actor", actors);
        return values;
    }

    private static void put(Map<String, List<String>> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, List.of(value));
        }
    }
}
