package org.demarche.server.pages.network;

import java.time.LocalDate;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.NetworkSettings.Nodes;
import org.demarche.network.select.SettingsReader;
import org.demarche.server.pages.parts.Choice;

/** The controls of a heat map. */
public record HeatMapForm(
        Choice aggregations,
        Choice normalizations,
        Choice levels,
        Choice issues,
        Choice kinds,
        String since,
        String until) {

    /** The controls as a request sets them. */
    public static HeatMapForm of(NetworkSettings settings, Choice issues, Choice kinds) {
        return new HeatMapForm(
                Choice.ofWords(
                        NetworkForm.measureOptions(Nodes.ACTORS_BY_TARGETS), SettingsReader.name(settings.measure())),
                Choice.ofWords(
                        NetworkForm.normalizationOptions(Nodes.ACTORS_BY_TARGETS, false),
                        SettingsReader.name(settings.options().normalization())),
                NetworkForm.levels(settings),
                issues,
                kinds,
                settings.filter().since().map(LocalDate::toString).orElse(""),
                settings.filter().until().map(LocalDate::toString).orElse(""));
    }
}
