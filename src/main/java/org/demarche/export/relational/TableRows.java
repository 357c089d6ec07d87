package org.demarche.export.relational;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocabulary.ExternalTerms;

/**
 * The rows of a graph. Each statement is in one cell, or is a row of its own, or is left over: a second value of a column
 * with a single value, a property that no table has, or a literal that SQL would not return unchanged.
 */
public final class TableRows {

    private final Map<RelationalTable, List<List<String>>> rows = new EnumMap<>(RelationalTable.class);
    private final List<Triple> others = new ArrayList<>();
    private final String graph;

    /** A row under construction: the cells by the names of their columns. */
    private record Row(RelationalTable table, Map<String, String> cells) {

        /** Whether it has taken an object. */
        boolean takes(TableColumn column, Node object) {
            if (!column.holds(object) || cells.containsKey(column.name())) {
                return false;
            }
            cells.put(column.name(), text(object));
            column.second().ifPresent(second -> cells.put(second, column.second(object)));
            return true;
        }
    }

    private TableRows(Node graph) {
        this.graph = graph.getURI();
    }

    /**
     * The rows of a graph.
     *
     * @param triples its statements, without blank nodes
     */
    public static TableRows of(Node graph, List<Triple> triples) {
        TableRows all = new TableRows(graph);
        Map<Node, Row> described = new LinkedHashMap<>();
        for (Triple triple : triples) {
            if (triple.getPredicate().equals(ExternalTerms.TYPE)) {
                RelationalTable.ofClass(triple.getObject())
                        .ifPresent(table -> described.putIfAbsent(
                                triple.getSubject(), all.row(table, triple.getSubject(), triple.getObject())));
            }
        }
        Map<RelationalTable, Map<Node, Row>> few = new EnumMap<>(RelationalTable.class);
        for (Triple triple : triples) {
            if (!all.isPlaced(triple, described, few)) {
                all.others.add(triple);
            }
        }
        described.values().forEach(all::add);
        few.values().forEach(ofTable -> ofTable.values().forEach(all::add));
        return all;
    }

    private Row row(RelationalTable table, Node subject, Node type) {
        Row row = row(table, subject);
        row.cells().put("type", type.getURI());
        return row;
    }

    private Row row(RelationalTable table, Node subject) {
        Map<String, String> cells = new HashMap<>();
        cells.put("graph", graph);
        cells.put("iri", subject.getURI());
        return new Row(table, cells);
    }

    private boolean isPlaced(Triple triple, Map<Node, Row> described, Map<RelationalTable, Map<Node, Row>> few) {
        Node property = triple.getPredicate();
        Row row = described.get(triple.getSubject());
        if (property.equals(ExternalTerms.TYPE)) {
            return row != null && triple.getObject().getURI().equals(row.cells().get("type"));
        }
        Row owned = described.get(triple.getObject());
        Optional<TableColumn> owner =
                owned == null ? Optional.empty() : owned.table().columnOf(property, true);
        if (owned != null && owner.isPresent()) {
            return owned.takes(owner.get(), triple.getSubject());
        }
        Optional<TableColumn> own = row == null ? Optional.empty() : row.table().columnOf(property, false);
        if (row != null && own.isPresent()) {
            return row.takes(own.get(), triple.getObject());
        }
        return RelationalTable.ofProperty(property)
                .filter(table -> isPlaced(table, triple, few))
                .isPresent();
    }

    private boolean isPlaced(RelationalTable table, Triple triple, Map<RelationalTable, Map<Node, Row>> few) {
        Row row = table.isOfStatements()
                ? row(table, triple.getSubject())
                : few.computeIfAbsent(table, any -> new LinkedHashMap<>())
                        .computeIfAbsent(triple.getSubject(), subject -> row(table, subject));
        boolean isTaken = table.columnOf(triple.getPredicate(), false)
                .filter(column -> row.takes(column, triple.getObject()))
                .isPresent();
        if (isTaken && table.isOfStatements()) {
            add(row);
        }
        return isTaken;
    }

    private void add(Row row) {
        List<String> cells = new ArrayList<>();
        row.table().names().forEach(name -> cells.add(row.cells().get(name)));
        rows.computeIfAbsent(row.table(), any -> new ArrayList<>()).add(cells);
    }

    private static String text(Node object) {
        return object.isURI() ? object.getURI() : object.getLiteralLexicalForm();
    }

    /** The rows of each table; an empty cell is null. */
    Map<RelationalTable, List<List<String>>> tables() {
        return rows;
    }

    /** The rows of each table that has some, by its name. */
    public Map<String, List<List<String>>> byName() {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        rows.forEach((table, ofTable) -> all.put(table.table(), ofTable));
        if (!others.isEmpty()) {
            all.put(OtherStatements.TABLE, others());
        }
        return all;
    }

    /** The statements that no table has room for, as rows of {@link OtherStatements}. */
    List<List<String>> others() {
        return others.stream().map(triple -> OtherStatements.row(graph, triple)).toList();
    }
}
