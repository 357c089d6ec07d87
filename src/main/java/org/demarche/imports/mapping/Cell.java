package org.demarche.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.imports.source.ImportException;

/**
 * What a mapping takes from a row: a column, a text with columns in it, the first of several that is filled in, or several with labels.
 */
final class Cell {

    /** A piece of it. */
    @FunctionalInterface
    private interface Part {
        String of(String[] row);
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    /** Takes nothing. */
    static final Cell NONE = new Cell(row -> "", Set.of());

    private final Part part;
    private final Set<Integer> columns;

    private Cell(Part part, Set<Integer> columns) {
        this.part = part;
        this.columns = Set.copyOf(columns);
    }

    /** The cell of a member; {@link #NONE} if there is none. */
    static Cell of(Optional<MappingNode> node) {
        return node.map(Cell::of).orElse(NONE);
    }

    /**
     * The cell that a mapping describes: {@code "column"}, {@code {"text": "Vote {number}"}}, {@code {"first": [cell, cell]}} {@code
     * {"labelled": {"Label": cell}}}, or {@code {"optional": cell}}.
     */
    static Cell of(MappingNode node) {
        if (node.json().isString()) {
            int at = node.column(node.text());
            return new Cell(row -> row[at], Set.of(at));
        }
        node.only("text", "first", "labelled", "optional");
        if (node.json().size() != 1) {
            throw node.problem(
                    "expected one of \"text\", \"first\", \"labelled\" and \"optional\"", "Keep one of them.");
        }
        MappingNode only = node.children().getFirst();
        return switch (only.key()) {
            case "text" -> template(only);
            case "first" -> first(only);
            case "optional" -> optional(only);
            default -> labelled(only);
        };
    }

    /** A column in braces stands for its value. If all columns of the text are empty, so is the text. */
    private static Cell template(MappingNode node) {
        String text = node.text();
        List<String> literals = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            literals.add(text.substring(end, matcher.start()));
            columns.add(node.column(matcher.group(1)));
            end = matcher.end();
        }
        String rest = text.substring(end);
        return new Cell(
                row -> {
                    StringBuilder filled = new StringBuilder();
                    boolean any = columns.isEmpty();
                    for (int i = 0; i < columns.size(); i++) {
                        String value = row[columns.get(i)].strip();
                        any |= !value.isEmpty();
                        filled.append(literals.get(i)).append(value);
                    }
                    return any ? filled.append(rest).toString() : "";
                },
                new TreeSet<>(columns));
    }

    /** Nothing, if the source does not have the columns. */
    private static Cell optional(MappingNode node) {
        try {
            return of(node);
        } catch (ImportException e) {
            return new Cell(row -> "", Set.of());
        }
    }

    /** The first of which nothing is missing; else the first that is not empty. */
    private static Cell first(MappingNode node) {
        List<Cell> cells = node.children().stream().map(Cell::of).toList();
        return new Cell(
                row -> cells.stream()
                        .filter(cell -> cell.columns.stream().noneMatch(column -> row[column].isBlank()))
                        .map(cell -> cell.get(row))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .or(() -> cells.stream()
                                .map(cell -> cell.get(row))
                                .filter(value -> !value.isEmpty())
                                .findFirst())
                        .orElse(""),
                columns(cells));
    }

    private static Cell labelled(MappingNode node) {
        List<String> labels = node.children().stream().map(MappingNode::key).toList();
        List<Cell> cells = node.children().stream().map(Cell::of).toList();
        return new Cell(
                row -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < cells.size(); i++) {
                        String value = cells.get(i).get(row);
                        if (!value.isEmpty()) {
                            text.append(text.isEmpty() ? "" : "; ")
                                    .append(labels.get(i))
                                    .append(": ")
                                    .append(value);
                        }
                    }
                    return text.toString();
                },
                columns(cells));
    }

    private static Set<Integer> columns(List<Cell> cells) {
        Set<Integer> all = new TreeSet<>();
        cells.forEach(cell -> all.addAll(cell.columns));
        return all;
    }

    /** The value for a row, without space around it; empty if there is none. */
    String get(String[] row) {
        return part.of(row).strip();
    }

    /** The value as it is. */
    String raw(String[] row) {
        return part.of(row);
    }

    /** The columns that it reads. */
    Set<Integer> columns() {
        return columns;
    }

    boolean isNone() {
        return this == NONE;
    }
}
