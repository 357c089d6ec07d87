package org.demarche.server.pages.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.network.NetworkGraph;
import org.demarche.network.NetworkTie;
import org.demarche.network.Normalization;
import org.demarche.network.select.ActorLevel;
import org.demarche.network.select.NetworkFilter;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.NetworkSettings.Measure;
import org.demarche.network.select.NetworkSettings.Nodes;
import org.demarche.network.select.SettingsReader;
import org.demarche.server.pages.picture.Network.Sort;

/** A network, its settings and its ties in words. */
public final class NetworkWords {

    private NetworkWords() {}

    /** The title, which names the nodes and the ties. */
    public static String title(NetworkSettings settings) {
        return switch (settings.nodes()) {
            case TARGETS -> "Targets " + by(settings.measure());
            case ACTORS_BY_TARGETS -> "Actors and targets";
            case ACTORS ->
                (settings.level() == ActorLevel.STATE
                                ? "States "
                                : settings.level() == ActorLevel.ALLIANCE ? "Alliances " : "Actors ")
                        + by(settings.measure());
        };
    }

    private static String by(Measure measure) {
        return switch (measure) {
            case AGREEMENT -> "by agreement";
            case IGNORE, COMBINE -> "by what they have in common";
            case CONGRUENCE -> "by congruence";
            case CONFLICT -> "by conflict";
            case SUBTRACT -> "by congruence minus conflict";
        };
    }

    /** The settings, for the caption of a picture. */
    public static String settings(NetworkSettings settings, ShownNetwork network) {
        String threshold = network.threshold() > 0 ? "; ties of " + number(network.threshold()) + " or more" : "";
        return settings(settings) + threshold;
    }

    /** The settings without a threshold. */
    static String settings(NetworkSettings settings) {
        List<String> parts = new ArrayList<>();
        parts.add("aggregation: " + SettingsReader.name(settings.measure()));
        if (settings.options().normalization() != Normalization.NONE) {
            parts.add("normalization: " + SettingsReader.name(settings.options().normalization()));
        }
        if (settings.sidesOnly()) {
            parts.add("latest side of each actor on each target");
        } else {
            parts.add("duplicates: " + SettingsReader.name(settings.options().duplicates()));
            parts.add("conditional stances: " + (settings.scale().isConditionalFull() ? "full" : "half"));
        }
        if (settings.level() != ActorLevel.HOLDER) {
            parts.add("level: " + SettingsReader.name(settings.level()));
        }
        addFilter(settings.filter(), parts);
        return String.join("; ", parts);
    }

    private static void addFilter(NetworkFilter filter, List<String> parts) {
        filter.since().ifPresent(day -> parts.add("since " + day));
        filter.until().ifPresent(day -> parts.add("until " + day));
        add(parts, "issue", filter.issue());
        add(parts, "kind", filter.kind());
        add(parts, "article", filter.article());
        add(parts, "type", filter.type().toLowerCase(Locale.ROOT));
        add(parts, "country", filter.country());
        if (!filter.actors().isEmpty()) {
            parts.add("of " + filter.actors().size() + " chosen actors");
        }
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + ": " + value);
        }
    }

    /** The meaning of a tie. */
    public static Sort sort(NetworkTie tie, Measure measure) {
        return switch (measure) {
            case CONFLICT -> Sort.DISAGREEMENT;
            case IGNORE, COMBINE -> Sort.PLAIN;
            default ->
                switch (tie.sign()) {
                    case 1 -> Sort.AGREEMENT;
                    case -1 -> Sort.DISAGREEMENT;
                    default -> Sort.BOTH;
                };
        };
    }

    /** A tie in words: "agree on 3, disagree on 1", or its weight. */
    public static String tie(NetworkTie tie, NetworkGraph graph) {
        return graph.isOfSides()
                ? "agree on " + number(tie.agreed()) + ", disagree on " + number(tie.disagreed())
                : number(tie.weight());
    }

    /** A number with at most four digits, whole ones in full. */
    public static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return new BigDecimal(number)
                .round(new MathContext(4, java.math.RoundingMode.DOWN))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The meaning of the lines, for legends. */
    public static List<LineMeaning> lines(NetworkSettings settings) {
        boolean twoMode = settings.nodes() == Nodes.ACTORS_BY_TARGETS;
        return switch (settings.measure()) {
            case AGREEMENT ->
                List.of(
                        new LineMeaning(Sort.AGREEMENT, "agree"),
                        new LineMeaning(Sort.DISAGREEMENT, "disagree"),
                        new LineMeaning(Sort.BOTH, "mixed: agree on some targets, disagree on others"));
            case CONGRUENCE -> List.of(new LineMeaning(Sort.AGREEMENT, "share stances"));
            case CONFLICT -> List.of(new LineMeaning(Sort.DISAGREEMENT, "differ in stances"));
            case SUBTRACT ->
                List.of(
                        new LineMeaning(Sort.AGREEMENT, twoMode ? "for" : "more congruence than conflict"),
                        new LineMeaning(Sort.DISAGREEMENT, twoMode ? "against" : "more conflict than congruence"));
            case IGNORE, COMBINE -> List.of(new LineMeaning(Sort.PLAIN, twoMode ? "has positions" : "in common"));
        };
    }

    /** The meaning of a sort of line. */
    public record LineMeaning(Sort sort, String meaning) {}
}
