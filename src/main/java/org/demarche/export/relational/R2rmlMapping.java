package org.demarche.export.relational;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.vocabulary.ExternalTerms;
import org.jspecify.annotations.Nullable;

/**
 * The mapping that turns the tables back into graphs: R2RML, W3C Recommendation of 27 September 2012. R2RML names languages and datatypes
 * as constants, and engines plan best with constant properties and classes, so that each that occurs has a view of its own.
 */
public final class R2rmlMapping implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String HEAD = """
            @prefix rr: <http://www.w3.org/ns/r2rml#> .
            @base <https://w3id.org/demarche/tables/> .

            """;

    private static final String GRAPH_MAP = " ; rr:graphMap [ rr:column \"\\\"graph\\\"\" ; rr:termType rr:IRI ]";

    /** The languages of texts, or the types of dates, by table and column. */
    private final Map<RelationalTable, Map<String, TreeSet<String>>> seconds = new EnumMap<>(RelationalTable.class);

    private final Map<RelationalTable, TreeSet<String>> types = new EnumMap<>(RelationalTable.class);
    private final TreeSet<Other> others = new TreeSet<>();

    /**
     * A kind of statements that no other table has room for.
     *
     * @param type the class, of statements of a type; else empty
     * @param lang empty if the object has no language
     * @param datatype empty if the object has none
     */
    private record Other(String property, String type, String lang, String datatype)
            implements Comparable<Other>, Serializable {

        static Other of(List<String> row) {
            String property = row.get(OtherStatements.NAMES.indexOf("property"));
            String object = row.get(OtherStatements.NAMES.indexOf("object"));
            boolean isType = property.equals(ExternalTerms.TYPE.getURI());
            return new Other(property, isType ? object : "", text(row, "lang"), text(row, "datatype"));
        }

        private static String text(List<String> row, String name) {
            String text = row.get(OtherStatements.NAMES.indexOf(name));
            return text == null ? "" : text;
        }

        @Override
        public int compareTo(Other other) {
            return List.of(property, type, lang, datatype)
                    .toString()
                    .compareTo(List.of(other.property, other.type, other.lang, other.datatype)
                            .toString());
        }
    }

    /** Notes the languages and datatypes of some rows. */
    public void add(TableRows rows) {
        rows.tables().forEach((table, all) -> {
            List<String> names = table.names();
            if (table.hasType()) {
                TreeSet<String> seen = types.computeIfAbsent(table, any -> new TreeSet<>());
                all.forEach(row -> seen.add(row.get(names.indexOf("type"))));
            }
            for (TableColumn column : table.columns()) {
                column.second()
                        .map(names::indexOf)
                        .ifPresent(place -> all.forEach(row -> note(table, column.name(), row.get(place))));
            }
        });
        rows.others().forEach(row -> others.add(Other.of(row)));
    }

    /** Whether it has taken note of nothing yet. */
    public boolean isEmpty() {
        return seconds.isEmpty() && types.isEmpty() && others.isEmpty();
    }

    /** Adds the notes of another mapping. */
    public R2rmlMapping merge(R2rmlMapping other) {
        other.types.forEach((table, more) ->
                types.computeIfAbsent(table, any -> new TreeSet<>()).addAll(more));
        other.seconds.forEach((table, columns) ->
                columns.forEach((column, values) -> values.forEach(value -> note(table, column, value))));
        others.addAll(other.others);
        return this;
    }

    private void note(RelationalTable table, String column, @Nullable String value) {
        if (value != null) {
            seconds.computeIfAbsent(table, any -> new TreeMap<>())
                    .computeIfAbsent(column, any -> new TreeSet<>())
                    .add(value);
        }
    }

    /**
     * The mapping in Turtle.
     *
     * @param namesGraphs whether each statement is in its named graph; otherwise all are in the default graph, which queries
     * use
     */
    public String turtle(boolean namesGraphs) {
        List<String> maps = new ArrayList<>();
        for (RelationalTable table : RelationalTable.values()) {
            maps.add(table(table));
            types.getOrDefault(table, new TreeSet<>()).forEach(type -> maps.add(type(table, type)));
            for (TableColumn column : table.columns()) {
                if (column.isInverse()) {
                    maps.add(map(
                            table.table() + "-" + column.name(),
                            "rr:tableName " + quoted("\"" + table.table() + "\""),
                            column.name(),
                            statement(column.property(), column("iri") + " ; rr:termType rr:IRI")));
                }
            }
            seconds.getOrDefault(table, Map.of())
                    .forEach((column, values) -> values.forEach(value -> maps.add(view(table, column, value))));
        }
        int number = 0;
        for (Other other : others) {
            number++;
            maps.add(other(OtherStatements.TABLE + "-" + number, other));
        }
        String all = HEAD + String.join("\n", maps);
        return namesGraphs ? all : all.replace(GRAPH_MAP, "");
    }

    /** The subjects of a class. */
    private static String type(RelationalTable table, String type) {
        String query =
                "SELECT \"graph\", \"iri\" FROM \"%s\" WHERE \"type\" = '%s'".formatted(table.table(), escaped(type));
        return map(
                table.table() + "-" + type.replaceFirst("^.*[/#]", ""),
                "rr:sqlQuery " + quoted(query),
                "iri",
                statement(ExternalTerms.TYPE, "rr:constant <" + type + ">"));
    }

    /** The columns that have a single kind of value. */
    private static String table(RelationalTable table) {
        StringBuilder statements = new StringBuilder();
        for (TableColumn column : table.columns()) {
            if (!column.isInverse() && column.second().isEmpty()) {
                String end = column.kind()
                        .datatype()
                        .map(datatype -> "rr:datatype <" + datatype.getURI() + ">")
                        .orElse("rr:termType rr:IRI");
                statements.append(statement(column.property(), column(column.name()) + " ; " + end));
            }
        }
        return statements.isEmpty()
                ? ""
                : map(
                        table.table(),
                        "rr:tableName " + quoted("\"" + table.table() + "\""),
                        "iri",
                        statements.toString());
    }

    /** A column in one language, or of one datatype. */
    private static String view(RelationalTable table, String name, String second) {
        TableColumn column = table.columns().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String query = "SELECT \"graph\", \"iri\", \"%s\" FROM \"%s\" WHERE \"%s\" = '%s'"
                .formatted(name, table.table(), column.second().orElseThrow(), second);
        String end = column.kind() == TableColumn.Kind.TEXT
                ? "rr:language " + quoted(second)
                : "rr:datatype <" + DateTypes.iri(second) + ">";
        return map(
                table.table() + "-" + name + "-" + second,
                "rr:sqlQuery " + quoted(query),
                "iri",
                statement(column.property(), column(name) + " ; " + end));
    }

    private static String other(String name, Other other) {
        StringBuilder where = new StringBuilder("\"property\" = '" + escaped(other.property()) + "'");
        where.append(other.lang().isEmpty() ? " AND \"lang\" IS NULL" : " AND \"lang\" = '" + other.lang() + "'");
        where.append(
                other.datatype().isEmpty()
                        ? " AND \"datatype\" IS NULL"
                        : " AND \"datatype\" = '" + escaped(other.datatype()) + "'");
        String object = column("object") + " ; rr:termType rr:IRI";
        if (!other.type().isEmpty()) {
            where.append(" AND \"object\" = '").append(escaped(other.type())).append('\'');
            object = "rr:constant <" + other.type() + ">";
        } else if (!other.lang().isEmpty()) {
            object = column("object") + " ; rr:language " + quoted(other.lang());
        } else if (!other.datatype().isEmpty()) {
            object = column("object") + " ; rr:datatype <" + other.datatype() + ">";
        }
        String query =
                "SELECT \"graph\", \"iri\", \"object\" FROM \"%s\" WHERE %s".formatted(OtherStatements.TABLE, where);
        return map(
                name,
                "rr:sqlQuery " + quoted(query),
                "iri",
                statement(NodeFactory.createURI(other.property()), object));
    }

    private static String escaped(String text) {
        return text.replace("'", "''");
    }

    private static String map(String name, String source, String subject, String statements) {
        return """
                <%s>
                  rr:logicalTable [ %s ] ;
                %s  rr:subjectMap [ %s ; rr:termType rr:IRI%s ] .
                """.formatted(name, source, statements, column(subject), GRAPH_MAP);
    }

    private static String statement(Node property, String object) {
        return "  rr:predicateObjectMap [ rr:predicate <%s> ; rr:objectMap [ %s ] ] ;\n"
                .formatted(property.getURI(), object);
    }

    private static String column(String name) {
        return "rr:column " + quoted("\"" + name + "\"");
    }

    /** A string of Turtle. Names and language tags have no other characters that need an escape. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
