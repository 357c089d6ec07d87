package org.demarche.query.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.catalogue.View;
import org.demarche.text.TerminalText;
import org.demarche.text.TextTable;

/**
 * A result with a matrix view as a matrix: a row for each entity of one column, a numbered column for each of another, the
 * numbers explained below. A cell with several values shows all of them.
 */
public final class MatrixText {

    private final ShortNames names;
    private final Axis rows;
    private final Axis columns;
    private final Map<Cell, SortedSet<String>> cells = new HashMap<>();

    /**
     * Lays a result out.
     *
     * @param table the result
     * @param view a matrix view of it
     * @param names how to shorten IRIs
     */
    public MatrixText(Table table, View view, ShortNames names) {
        this.names = names;
        this.rows = new Axis(role(view, "rows"), table);
        this.columns = new Axis(role(view, "columns"), table);
        for (Binding binding : table.rows()) {
            Cell cell = new Cell(rows.add(binding), columns.add(binding));
            String value = number(text(binding, role(view, "value")));
            if (!value.isEmpty()) {
                cells.computeIfAbsent(cell, any -> new TreeSet<>()).add(value);
            }
        }
    }

    private record Cell(String row, String column) {}

    /**
     * The matrix and the names of its columns.
     *
     * @param width columns of the terminal, 0 for as many as it takes
     */
    public String write(int width) {
        List<String> heading = new ArrayList<>(List.of(rows.heading()));
        IntStream.rangeClosed(1, columns.labels.size())
                .mapToObj(Integer::toString)
                .forEach(heading::add);
        List<List<String>> lines = new ArrayList<>();
        rows.shown().forEach((row, label) -> {
            List<String> line = new ArrayList<>(List.of(label));
            columns.shown().keySet().forEach(column -> line.add(text(new Cell(row, column))));
            lines.add(line);
        });
        return new TextTable(heading, lines).write(width) + legend();
    }

    private String text(Cell cell) {
        return String.join(" / ", cells.getOrDefault(cell, Collections.emptySortedSet()));
    }

    private String legend() {
        StringBuilder legend = new StringBuilder("\n");
        int number = 1;
        for (String label : columns.shown().values()) {
            legend.append("%3d  %s\n".formatted(number++, TerminalText.printable(label)));
        }
        return legend.toString();
    }

    private static String role(View view, String role) {
        return view.columns().getOrDefault(role, "");
    }

    private String text(Binding binding, String column) {
        Node term = binding.get(column);
        return term == null ? "" : names.text(term);
    }

    /** Numbers without zeros that say nothing; anything else as it is. */
    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** The entities along one side: distinguished by id where the result has ids, shown by name. */
    private final class Axis {

        private final String nameColumn;
        private final String idColumn;
        private final Map<String, String> labels = new TreeMap<>();

        Axis(String nameColumn, Table table) {
            this.nameColumn = nameColumn;
            this.idColumn = table.columns().contains(heading()) ? heading() : nameColumn;
        }

        String heading() {
            return nameColumn.replaceFirst("(Name|Label)$", "");
        }

        /** Adds the entity of a row of the result; returns its key. */
        String add(Binding binding) {
            String label = text(binding, nameColumn);
            String key = label + "\n" + text(binding, idColumn);
            labels.put(key, label);
            return key;
        }

        /** The entities by name; those of one name with their ids. */
        Map<String, String> shown() {
            Map<String, Long> times =
                    labels.values().stream().collect(Collectors.groupingBy(label -> label, Collectors.counting()));
            Map<String, String> shown = new TreeMap<>();
            labels.forEach((key, label) -> shown.put(
                    key,
                    times.getOrDefault(label, 0L) > 1
                            ? label + " (" + key.substring(label.length() + 1) + ")"
                            : label));
            return shown;
        }
    }
}
