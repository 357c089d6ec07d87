package org.demarche.server.pages.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.demarche.network.select.NetworkData;
import org.demarche.network.select.NetworkSettings;
import org.demarche.network.select.SettingsReader;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.HttpFailure;
import org.demarche.server.http.Parameters;

/**
 * A request for a network.
 *
 * @param threshold weaker ties are left out; empty for a threshold that leaves a readable picture
 * @param most the largest number of nodes: those with the most positions
 * @param hasClusters whether to find clusters
 */
public record NetworkRequest(NetworkSettings settings, OptionalDouble threshold, int most, boolean hasClusters) {

    /** The most nodes that a page shows. */
    public static final int MAX_NODES = 2_000;

    private static final int USUAL_NODES = 150;

    /**
     * The request of some parameters. Those of the settings are named in {@link SettingsReader}; a network without an aggregation is one of
     * agreement or, if it is not of actors, has the default.
     *
     * @throws HttpFailure 400 if a value is not known or does not fit the others
     */
    public static NetworkRequest of(Parameters parameters, NetworkData data, ShortNames names) {
        Map<String, List<String>> values = new HashMap<>(parameters.values());
        boolean ofActors = parameters.nonBlank("of").orElse("actors").equals("actors");
        if (ofActors && parameters.nonBlank("aggregation").isEmpty()) {
            values.put("aggregation", List.of("agreement"));
        }
        try {
            NetworkSettings settings =
                    new SettingsReader(values, text -> text.contains("://") ? names.shorten(text) : text).read();
            data.check(settings.filter());
            return new NetworkRequest(
                    settings,
                    number(parameters, "threshold").map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                    number(parameters, "most")
                            .map(most -> (int) Math.clamp(most, 2, MAX_NODES))
                            .orElse(USUAL_NODES),
                    !parameters.nonBlank("clusters").orElse("yes").equals("no"));
        } catch (IllegalArgumentException e) {
            throw new HttpFailure(400, "Change the settings of the network: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Double> number(Parameters parameters, String name) {
        return parameters.nonBlank(name).map(text -> {
            try {
                double number = Double.parseDouble(text.strip());
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new IllegalArgumentException(name + " is a number, not \"" + text + "\"");
        });
    }
}
