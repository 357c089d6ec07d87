package org.demarche.network;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.network.DnaDatabase.Coded;
import tools.jackson.databind.JsonNode;

/** A result of Discourse Network Analyzer, and the same network made by us. */
final class DnaResult {

    private final JsonNode json;
    private final JsonNode parameters;
    private final DnaDatabase database;
    private final LocalDateTime start;
    private final LocalDateTime end;

    DnaResult(JsonNode json, Path databases, Path scratch) throws Exception {
        this.json = json;
        this.parameters = json.get("parameters");
        this.database = DnaDatabase.read(
                databases.resolve(json.get("database").asString()),
                json.get("statement_type").asString(),
                scratch);
        this.start = date("date_from", database.start());
        this.end = date("date_to", database.end());
    }

    private LocalDateTime date(String field, LocalDateTime otherwise) {
        JsonNode date = parameters.get(field);
        return date.isNull() ? otherwise : LocalDateTime.parse(date.asString());
    }

    /** What it lists: one network, or those of a series. */
    List<JsonNode> expected() {
        return json.has("networks") ? json.get("networks").valueStream().toList() : List.of(json);
    }

    List<TimeSlice> actual() {
        List<Coded> selected = database.statements().stream()
                .filter(it -> !it.time().isBefore(start) && !it.time().isAfter(end))
                .filter(this::isInDocuments)
                .toList();
        List<NetworkPosition> all = positions(selected, selected);
        List<NetworkPosition> counted =
                positions(selected.stream().filter(this::hasValues).toList(), selected);
        NetworkOptions options = options(selected);
        NetworkInput input = NetworkInput.of(counted, all, options);
        List<TimeSlice> slices = new ArrayList<>();
        JsonNode window = parameters.get("time_window");
        if (window.isNull()) {
            slices.add(new TimeSlice(start, start, end, DiscourseNetwork.of(input, options)));
        } else if (window.get("unit").asString().equals("statements")) {
            NetworkSeries.ofPositions(input, options, window.get("size").asInt(), 1, slices::add);
        } else {
            WindowUnit unit = WindowUnit.valueOf(window.get("unit").asString().toUpperCase(Locale.ROOT));
            NetworkSeries.ofTime(
                    input,
                    options,
                    NetworkSeries.Windows.of(unit, window.get("size").asInt()),
                    start,
                    end,
                    slices::add);
        }
        return slices;
    }

    private NetworkOptions options(List<Coded> selected) {
        return new NetworkOptions(
                isOneMode(),
                scale(selected),
                Aggregation.valueOf(parameters.get("aggregation").asString().toUpperCase(Locale.ROOT)),
                switch (parameters.get("normalization").asString()) {
                    case "no" -> Normalization.NONE;
                    case "cosine" -> Normalization.DNA_COSINE;
                    case "jaccard" -> Normalization.DNA_JACCARD;
                    case String other -> Normalization.valueOf(other.toUpperCase(Locale.ROOT));
                },
                switch (parameters.get("duplicates").asString()) {
                    case "count all statements" -> DuplicateRule.INCLUDE;
                    case "count once per document" -> DuplicateRule.PER_DOCUMENT;
                    case "count once per calendar week" -> DuplicateRule.DNA_WEEK;
                    case "count once per calendar month" -> DuplicateRule.DNA_MONTH;
                    case "count once per calendar year" -> DuplicateRule.PER_YEAR;
                    case String other -> DuplicateRule.PER_RANGE;
                },
                parameters.get("isolates").asBoolean());
    }

    private boolean isOneMode() {
        return parameters.get("network").asString().equals("one-mode");
    }

    private boolean hasQualifier() {
        return !parameters.get("qualifier").isNull();
    }

    private String qualifier() {
        return parameters.get("qualifier").asString();
    }

    private String qualifierType() {
        return database.types().get(qualifier());
    }

    private List<String> levels(List<Coded> selected) {
        Stream<String> levels =
                selected.stream().map(it -> it.value(qualifier(), false)).distinct();
        return switch (qualifierType()) {
            case "boolean" -> List.of("0", "1");
            case "integer" ->
                levels.map(Integer::valueOf).sorted().map(String::valueOf).toList();
            default -> levels.sorted().toList();
        };
    }

    private LevelScale scale(List<Coded> selected) {
        if (!hasQualifier()) {
            return LevelScale.NONE;
        }
        return switch (qualifierType()) {
            case "boolean" -> LevelScale.FOR_AND_AGAINST;
            case "integer" ->
                LevelScale.interval(levels(selected).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            default -> LevelScale.nominal(levels(selected).size());
        };
    }

    private List<NetworkPosition> positions(List<Coded> coded, List<Coded> selected) {
        boolean skipsEmpty = hasQualifier()
                && qualifierType().endsWith("text")
                && !parameters.get("aggregation").asString().equals("ignore");
        Map<String, Integer> levels = new HashMap<>();
        if (hasQualifier()) {
            levels(selected).forEach(level -> levels.put(level, levels.size()));
        }
        String second = isOneMode() ? "via_variable" : "column_variable";
        return coded.stream()
                .filter(it -> !skipsEmpty || !it.value(qualifier(), false).isEmpty())
                .map(it -> new NetworkPosition(
                        it.value(parameters.get("row_variable").asString(), isOfDocument("row_variable_level")),
                        it.value(parameters.get(second).asString(), isOfDocument(second + "_level")),
                        hasQualifier() ? levels.get(it.value(qualifier(), false)) : 0,
                        it.time(),
                        String.valueOf(it.document())))
                .toList();
    }

    private boolean isOfDocument(String field) {
        return parameters.get(field).asString().equals("document");
    }

    private boolean isInDocuments(Coded coded) {
        return Map.of("authors", "author", "sources", "source", "sections", "section", "types", "type")
                .entrySet()
                .stream()
                .allMatch(it -> {
                    JsonNode rule = parameters.at("/exclude/document_" + it.getKey());
                    return rule.isMissingNode()
                            || keepsOnly(rule) == strings(rule.get("list")).contains(coded.value(it.getValue(), true));
                });
    }

    private boolean hasValues(Coded coded) {
        JsonNode rule = parameters.at("/exclude/values");
        if (rule.isMissingNode()) {
            return true;
        }
        Predicate<Map.Entry<String, JsonNode>> isListed =
                it -> strings(it.getValue()).contains(coded.value(it.getKey(), false));
        Stream<Map.Entry<String, JsonNode>> lists = rule.get("list").propertyStream();
        return keepsOnly(rule) ? lists.allMatch(isListed) : lists.noneMatch(isListed);
    }

    private static boolean keepsOnly(JsonNode rule) {
        return rule.get("keep_only_these").asBoolean();
    }

    static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    static double[][] cells(JsonNode matrix) {
        return matrix.valueStream()
                .map(row -> row.valueStream().mapToDouble(JsonNode::asDouble).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public String toString() {
        return json.get("id").asString() + Arrays.asList(start, end);
    }
}
