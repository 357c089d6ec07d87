package org.demarche.wikidata.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.wikidata.match.Calibration.Point;

/**
 * Reads and writes weights as lines: {@code feature folded-name 1.5}, {@code absence always 4}, {@code calibration name 0.5 0.6}
 * (probability of the model, observed precision), {@code threshold same 97.5}, {@code threshold doubtful 20}. Absent weights are
 * 0; kinds without a threshold are never matched automatically. {@code fixed} after a weight excludes it from learning.
 */
final class WeightsTable {

    private static final String FIXED = "fixed";
    private static final String DOUBTFUL = "doubtful";
    private static final Map<String, Integer> PLACES = places();

    private WeightsTable() {}

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            places.put("feature " + feature.slug(), feature.place());
        }
        for (AbsenceFeature reason : AbsenceFeature.values()) {
            places.put("absence " + reason.slug(), Feature.values().length + reason.place());
        }
        return places;
    }

    /** @throws IllegalArgumentException if a line is malformed; the message is the line */
    static Weights read(List<String> lines) {
        double[] vector = new double[PLACES.size()];
        Set<Integer> fixed = new HashSet<>();
        Map<NameMatchKind, List<Point>> points = new EnumMap<>(NameMatchKind.class);
        Map<NameMatchKind, Double> matched = new EnumMap<>(NameMatchKind.class);
        double doubtful = Thresholds.NONE.doubtful();
        for (String line : lines) {
            String[] columns = line.split("\\s+", -1);
            try {
                switch (columns[0]) {
                    case "calibration" ->
                        points.computeIfAbsent(sort(columns[1]), sort -> new ArrayList<>())
                                .add(new Point(number(columns[2]), number(columns[3])));
                    case "threshold" -> {
                        if (columns[1].equals(DOUBTFUL)) {
                            doubtful = number(columns[2]);
                        } else {
                            matched.put(sort(columns[1]), number(columns[2]));
                        }
                    }
                    default -> addWeight(columns, vector, fixed);
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(line, e);
            }
        }
        Map<NameMatchKind, Calibration> calibrations = new EnumMap<>(NameMatchKind.class);
        points.forEach((sort, those) -> calibrations.put(sort, new Calibration(those)));
        return new Weights(vector, fixed, calibrations, new Thresholds(matched, doubtful));
    }

    private static void addWeight(String[] columns, double[] vector, Set<Integer> fixed) {
        Integer place = PLACES.get(columns[0] + " " + columns[1]);
        if (place == null) {
            throw new IllegalArgumentException();
        }
        vector[place] = number(columns[2]);
        if (columns.length > 3 && columns[3].equals(FIXED)) {
            fixed.add(place);
        }
    }

    private static NameMatchKind sort(String name) {
        return NameMatchKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    static List<String> lines(Weights weights) {
        List<String> lines = new ArrayList<>();
        double[] vector = weights.vector();
        for (Feature feature : Feature.values()) {
            lines.add(line("feature", feature.slug(), vector[feature.place()]));
        }
        for (AbsenceFeature reason : AbsenceFeature.values()) {
            lines.add(line("absence", reason.slug(), vector[Feature.values().length + reason.place()]));
        }
        for (NameMatchKind sort : NameMatchKind.values()) {
            Calibration calibration = weights.calibrations().getOrDefault(sort, Calibration.NONE);
            for (Point point : calibration.points()) {
                lines.add(String.format(
                        Locale.ROOT, "calibration %s %.5f %.5f", sort.slug(), point.model(), point.right()));
            }
        }
        Thresholds thresholds = weights.thresholds();
        for (NameMatchKind sort : NameMatchKind.values()) {
            Double least = thresholds.matched().get(sort);
            if (least != null) {
                lines.add(threshold(sort.slug(), least));
            }
        }
        lines.add(threshold(DOUBTFUL, thresholds.doubtful()));
        return lines;
    }

    private static String threshold(String name, double score) {
        // Rounded up, because precision below the threshold was not shown to be sufficient.
        return String.format(Locale.ROOT, "threshold %s %.2f", name, Math.ceil(100 * score) / 100);
    }

    private static String line(String table, String name, double weight) {
        return String.format(Locale.ROOT, "%s %-17s %.3f", table, name, weight);
    }
}
