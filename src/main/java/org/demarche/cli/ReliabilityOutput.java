package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.reliability.CodedField;
import org.demarche.reliability.CodedPosition;
import org.demarche.reliability.CoderPair;
import org.demarche.reliability.ComparedArticle;
import org.demarche.reliability.Estimate;
import org.demarche.reliability.Measure;
import org.demarche.text.CsvTable;
import org.demarche.text.TextTable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes how far coders agree, or where they do not.
 *
 * @param pairs the compared coders
 * @param disagreements whether to list disagreements in place of measures
 * @param width columns of the terminal; 0 for no limit
 */
record ReliabilityOutput(List<CoderPair> pairs, boolean disagreements, int width) {

    private static final List<String> DIFFERENCE_COLUMNS =
            List.of("Article", "Difference", "First coder", "Second coder", "First position", "Second position");
    private static final List<String> MEASURE_COLUMNS = List.of(
            "First coder", "Second coder", "Article", "Measure", "Statistic", "Value", "Low", "High", "Equal", "Units");

    void text(Writer out) throws IOException {
        for (CoderPair pair : pairs) {
            out.write("%s and %s: articles coded by both %d, by %s only %d, by %s only %d%n%n"
                    .formatted(
                            pair.first(),
                            pair.second(),
                            pair.articles().size(),
                            pair.first(),
                            pair.onlyFirst(),
                            pair.second(),
                            pair.onlySecond()));
            out.write(disagreements ? table(DIFFERENCE_COLUMNS, differences(pair)) : measures(pair));
            out.write('\n');
        }
    }

    private String table(List<String> columns, List<List<String>> rows) {
        return new TextTable(columns, rows).write(width);
    }

    private String measures(CoderPair pair) {
        List<List<String>> rows = new ArrayList<>();
        Map<Measure, Estimate> measured = new EnumMap<>(pair.estimates());
        measured.values().removeIf(estimate -> estimate.count() == 0);
        measured.forEach((measure, estimate) -> rows.add(List.of(
                measure.label(),
                measure.statistic(),
                text(estimate.value()),
                text(estimate.low()),
                text(estimate.high()),
                text(estimate.equal()),
                Long.toString(estimate.count()))));
        List<List<String>> articles = pair.articles().stream()
                .map(article -> {
                    Map<Measure, Estimate> own = CoderPair.measures(article);
                    return List.of(
                            article.id(),
                            Integer.toString(article.first().size()),
                            Integer.toString(article.second().size()),
                            Integer.toString(article.matches().size()),
                            text(value(own, Measure.FOUND)),
                            text(value(own, Measure.PASSAGES)),
                            text(value(own, Measure.TUPLES)));
                })
                .toList();
        return table(List.of("Measure", "Statistic", "Value", "Low", "High", "Equal", "Units"), rows)
                + '\n'
                + table(
                        List.of("Article", pair.first(), pair.second(), "Both", "Found F1", "Passages", "Tuples F1"),
                        articles);
    }

    private static double value(Map<Measure, Estimate> measures, Measure measure) {
        Estimate estimate = measures.get(measure);
        return estimate == null ? Double.NaN : estimate.value();
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static List<List<String>> differences(CoderPair pair) {
        List<List<String>> rows = new ArrayList<>();
        for (ComparedArticle article : pair.articles()) {
            for (ComparedArticle.Match match : article.matches()) {
                for (CodedField field : match.differences()) {
                    rows.add(List.of(
                            article.id(),
                            field.label(),
                            field.text(match.first()),
                            field.text(match.second()),
                            match.first().position().id(),
                            match.second().position().id()));
                }
            }
            article.onlyFirst()
                    .forEach(it -> rows.add(List.of(
                            article.id(),
                            "only " + pair.first(),
                            shown(it),
                            "",
                            it.position().id(),
                            "")));
            article.onlySecond()
                    .forEach(it -> rows.add(List.of(
                            article.id(),
                            "only " + pair.second(),
                            "",
                            shown(it),
                            "",
                            it.position().id())));
        }
        return rows;
    }

    private static String shown(CodedPosition position) {
        return position.holder() + " " + CodedField.STANCE.text(position) + " " + position.target();
    }

    void csv(Writer out) throws IOException {
        CsvTable csv = new CsvTable(out);
        if (disagreements) {
            csv.row(DIFFERENCE_COLUMNS);
            for (CoderPair pair : pairs) {
                for (List<String> row : differences(pair)) {
                    csv.row(row);
                }
            }
            return;
        }
        csv.row(MEASURE_COLUMNS);
        for (CoderPair pair : pairs) {
            rows(csv, pair, "", pair.estimates());
            for (ComparedArticle article : pair.articles()) {
                rows(csv, pair, article.id(), CoderPair.measures(article));
            }
        }
    }

    private static void rows(CsvTable csv, CoderPair pair, String article, Map<Measure, Estimate> estimates)
            throws IOException {
        for (Map.Entry<Measure, Estimate> each : estimates.entrySet()) {
            Estimate estimate = each.getValue();
            csv.row(List.of(
                    pair.first(),
                    pair.second(),
                    article,
                    each.getKey().label(),
                    each.getKey().statistic(),
                    number(estimate.value()),
                    number(estimate.low()),
                    number(estimate.high()),
                    number(estimate.equal()),
                    estimate.count()));
        }
    }

    private static Object number(double value) {
        return Double.isNaN(value) ? "" : value;
    }

    void json(Writer out) throws IOException {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (CoderPair pair : pairs) {
            ObjectNode node = array.addObject().put("first", pair.first()).put("second", pair.second());
            node.put("onlyFirst", pair.onlyFirst()).put("onlySecond", pair.onlySecond());
            measures(node, pair.estimates());
            ArrayNode articles = node.putArray("articles");
            for (ComparedArticle article : pair.articles()) {
                ObjectNode one = articles.addObject().put("article", article.id());
                measures(one, CoderPair.measures(article));
            }
            ArrayNode differences = node.putArray("disagreements");
            differences(pair).forEach(row -> {
                ObjectNode each = differences.addObject();
                for (int i = 0; i < row.size(); i++) {
                    each.put(key(DIFFERENCE_COLUMNS.get(i)), row.get(i));
                }
            });
        }
        out.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(array));
        out.write('\n');
    }

    private static String key(String column) {
        String[] words = column.split(" ", 2);
        String first = words[0].toLowerCase(Locale.ROOT);
        return words.length == 1
                ? first
                : first + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    private static void measures(ObjectNode node, Map<Measure, Estimate> estimates) {
        ObjectNode measures = node.putObject("measures");
        estimates.forEach((measure, estimate) -> {
            ObjectNode one = measures.putObject(measure.label()).put("statistic", measure.statistic());
            put(one, "value", estimate.value());
            put(one, "low", estimate.low());
            put(one, "high", estimate.high());
            put(one, "equal", estimate.equal());
            one.put("units", estimate.count());
        });
    }

    /** JSON has no NaN. */
    private static void put(ObjectNode node, String field, double value) {
        if (Double.isNaN(value)) {
            node.putNull(field);
        } else {
            node.put(field, value);
        }
    }
}
