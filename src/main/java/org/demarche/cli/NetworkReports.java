package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.demarche.network.NetworkNode;
import org.demarche.network.group.Coalitions;
import org.demarche.network.group.Polarization;
import org.demarche.network.group.PolarizationSeries;
import org.demarche.network.measure.Backbone;
import org.demarche.network.measure.NetworkSummary;
import org.demarche.text.CsvTable;

/** What {@code demarche network} prints in place of a network. */
final class NetworkReports {

    private NetworkReports() {}

    static void camps(Polarization.Camps found, Writer out) throws IOException {
        out.write(String.format(Locale.ROOT, "polarization %.4f%n", found.value()));
        groups("camp", found.camps(), out);
    }

    static void coalitions(Coalitions.Blocks found, Writer out) throws IOException {
        out.write(String.format(Locale.ROOT, "frustration %.4f%n", found.frustration()));
        groups("coalition", found.blocks(), out);
    }

    private static void groups(String name, List<List<String>> groups, Writer out) throws IOException {
        for (int group = 0; group < groups.size(); group++) {
            out.write("%s %d: %s%n".formatted(name, group + 1, String.join(", ", groups.get(group))));
        }
    }

    static void summary(NetworkSummary summary, Writer out) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "nodes %d%nties %d%ndensity %.4f%npositive ties %d%nnegative ties %d%nmixed ties %d%nsum of weights %s%n",
                summary.nodes(),
                summary.ties(),
                summary.density(),
                summary.positive(),
                summary.negative(),
                summary.mixed(),
                summary.weight()));
    }

    static void backbone(List<Backbone.Ranked> ranked, Map<String, NetworkNode> known, Writer out) throws IOException {
        CsvTable csv = new CsvTable(out);
        csv.row(List.of("Rank", "Target", "Label", "Loss"));
        for (Backbone.Ranked each : ranked) {
            NetworkNode node = known.get(each.target());
            csv.row(List.of(each.rank(), each.target(), node == null ? each.target() : node.label(), each.loss()));
        }
    }

    static void polarization(List<PolarizationSeries.Point> points, Writer out) throws IOException {
        CsvTable csv = new CsvTable(out);
        csv.row(List.of("From", "Middle", "To", "Positions", "Polarization", "Low", "High"));
        for (PolarizationSeries.Point point : points) {
            csv.row(List.of(
                    point.from(),
                    point.middle(),
                    point.to(),
                    point.positions(),
                    point.value(),
                    number(point.low()),
                    number(point.high())));
        }
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? (Object) number.getAsDouble() : "";
    }
}
