package org.demarche.server.pages.network;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.demarche.network.DuplicateRule;
import org.demarche.network.Normalization;
import org.demarche.network.select.ActorLevel;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.NetworkSettings.Measure;
import org.demarche.network.select.NetworkSettings.Nodes;
import org.demarche.network.select.SettingsReader;
import org.demarche.server.pages.parts.Choice;

/**
 * The controls of the page of networks.
 *
 * @param firstDay of the positions; empty if none has a day
 * @param lastDay of the positions; empty if none has a day
 */
public record NetworkForm(
        Choice nodes,
        Choice aggregations,
        Choice normalizations,
        Choice duplicates,
        Choice conditionals,
        Choice levels,
        Choice clusters,
        Choice issues,
        Choice kinds,
        String since,
        String until,
        String firstDay,
        String lastDay,
        String threshold,
        String most) {

    private static final List<Normalization> ONE_MODE =
            List.of(Normalization.NONE, Normalization.AVERAGE, Normalization.COSINE, Normalization.JACCARD);
    private static final List<Normalization> TWO_MODE =
            List.of(Normalization.NONE, Normalization.ACTIVITY, Normalization.PROMINENCE);

    /** The controls as a request sets them. */
    public static NetworkForm of(
            NetworkRequest request, ShownNetwork network, NetworkData data, Choice issues, Choice kinds) {
        NetworkSettings settings = request.settings();
        SortedSet<LocalDate> days = data.days();
        boolean ofSides = settings.measure() == Measure.AGREEMENT;
        return new NetworkForm(
                choice(nodeOptions(), SettingsReader.name(settings.nodes())),
                choice(measureOptions(settings.nodes()), SettingsReader.name(settings.measure())),
                choice(
                        normalizationOptions(settings.nodes(), ofSides),
                        SettingsReader.name(settings.options().normalization())),
                choice(
                        duplicateOptions(ofSides),
                        settings.sidesOnly()
                                ? "latest"
                                : SettingsReader.name(settings.options().duplicates())),
                choice(conditionalOptions(), settings.scale().isConditionalFull() ? "full" : "half"),
                levels(settings),
                choice(clusterOptions(), request.hasClusters() ? "yes" : "no"),
                issues,
                kinds,
                settings.filter().since().map(LocalDate::toString).orElse(""),
                settings.filter().until().map(LocalDate::toString).orElse(""),
                days.isEmpty() ? "" : days.first().toString(),
                days.isEmpty() ? "" : days.last().toString(),
                NetworkWords.number(network.threshold()),
                Integer.toString(request.most()));
    }

    private static Choice choice(Map<String, String> options, String chosen) {
        return Choice.ofWords(options, chosen);
    }

    private static Map<String, String> nodeOptions() {
        Map<String, String> nodes = new LinkedHashMap<>();
        nodes.put(SettingsReader.name(Nodes.ACTORS), "actors");
        nodes.put(SettingsReader.name(Nodes.TARGETS), "targets");
        nodes.put(SettingsReader.name(Nodes.ACTORS_BY_TARGETS), "actors and targets");
        return nodes;
    }

    static Map<String, String> measureOptions(Nodes nodes) {
        Map<String, String> measures = new LinkedHashMap<>();
        if (nodes == Nodes.ACTORS) {
            measures.put("agreement", "agreement on targets");
        }
        if (nodes.isOneMode()) {
            measures.put("congruence", "congruence");
            measures.put("conflict", "conflict");
        }
        measures.put("subtract", nodes.isOneMode() ? "congruence minus conflict" : "for minus against");
        measures.put("ignore", nodes.isOneMode() ? "in common, whatever the stance" : "number of positions");
        return measures;
    }

    static Map<String, String> normalizationOptions(Nodes nodes, boolean ofSides) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Normalization each : nodes.isOneMode() ? ONE_MODE : TWO_MODE) {
            if (!ofSides || each == Normalization.NONE) {
                names.put(SettingsReader.name(each), SettingsReader.name(each));
            }
        }
        return names;
    }

    private static Map<String, String> duplicateOptions(boolean ofSides) {
        Map<String, String> rules = new LinkedHashMap<>();
        if (!ofSides) {
            for (DuplicateRule rule : DuplicateRule.values()) {
                String name = SettingsReader.name(rule);
                if (!name.startsWith("dna")) {
                    rules.put(name, rule == DuplicateRule.INCLUDE ? "every one" : "once " + name.replace('-', ' '));
                }
            }
        }
        rules.put("latest", "latest side only");
        return rules;
    }

    private static Map<String, String> conditionalOptions() {
        Map<String, String> weights = new LinkedHashMap<>();
        weights.put("half", "half");
        weights.put("full", "full");
        return weights;
    }

    /** Whose positions are counted. */
    static Choice levels(NetworkSettings settings) {
        return choice(levelOptions(), SettingsReader.name(settings.level()));
    }

    private static Map<String, String> levelOptions() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put(SettingsReader.name(ActorLevel.HOLDER), "holders");
        levels.put(SettingsReader.name(ActorLevel.REPRESENTED), "whom they represent");
        levels.put(SettingsReader.name(ActorLevel.STATE), "states");
        levels.put(SettingsReader.name(ActorLevel.ALLIANCE), "alliances");
        return levels;
    }

    private static Map<String, String> clusterOptions() {
        Map<String, String> clusters = new LinkedHashMap<>();
        clusters.put("yes", "shown");
        clusters.put("no", "not shown");
        return clusters;
    }
}
