package org.demarche.export.relational;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * The part of R2RML that our mappings use, evaluated as section 11 of the Recommendation says: for each row of the logical table, and each
 * pair of a property and an object without NULL, a quad.
 */
record SqlMapping(Graph mapping) {

    private static final String RR = "http://www.w3.org/ns/r2rml#";

    static SqlMapping read(Path file) {
        return new SqlMapping(RDFParser.source(file).toGraph());
    }

    /** The quads of a database, as lines of N-Quads. */
    Set<String> quads(Connection database) throws SQLException {
        Set<String> quads = new TreeSet<>();
        for (Triple map : mapping.find(Node.ANY, term("logicalTable"), Node.ANY).toList()) {
            String query = value(map.getObject(), "tableName")
                    .map(table -> "SELECT * FROM " + table)
                    .or(() -> value(map.getObject(), "sqlQuery"))
                    .orElseThrow();
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    add(map.getSubject(), rows, quads);
                }
            }
        }
        return quads;
    }

    private void add(Node map, ResultSet row, Set<String> quads) throws SQLException {
        Node subjectMap = one(map, "subjectMap").orElseThrow();
        Optional<Node> subject = made(subjectMap, row);
        Optional<Node> graphMap = one(subjectMap, "graphMap");
        Optional<Node> graph =
                graphMap.isPresent() ? made(graphMap.get(), row) : Optional.of(Quad.defaultGraphNodeGenerated);
        for (Node pair : all(map, "predicateObjectMap")) {
            Optional<Node> property = one(pair, "predicate");
            Optional<Node> object = made(one(pair, "objectMap").orElseThrow(), row);
            if (subject.isPresent() && property.isPresent() && object.isPresent() && graph.isPresent()) {
                quads.add(line(subject.get(), property.get(), object.get(), graph.get()));
            }
        }
    }

    private Optional<Node> made(Node termMap, ResultSet row) throws SQLException {
        Optional<Node> constant = one(termMap, "constant");
        if (constant.isPresent()) {
            return constant;
        }
        String column = value(termMap, "column").orElseThrow().replace("\"", "");
        String text = row.getString(column);
        if (text == null) {
            return Optional.empty();
        }
        Optional<String> language = value(termMap, "language");
        Optional<Node> datatype = one(termMap, "datatype");
        if (language.isPresent()) {
            return Optional.of(NodeFactory.createLiteralLang(text, language.get()));
        }
        return Optional.of(
                datatype.isPresent()
                        ? NodeFactory.createLiteralDT(
                                text,
                                TypeMapper.getInstance()
                                        .getSafeTypeByName(datatype.get().getURI()))
                        : NodeFactory.createURI(text));
    }

    private List<Node> all(Node subject, String property) {
        return mapping.find(subject, term(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private Optional<Node> one(Node subject, String property) {
        return all(subject, property).stream().findFirst();
    }

    private Optional<String> value(Node subject, String property) {
        return one(subject, property).map(Node::getLiteralLexicalForm);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(RR + name);
    }

    /** A quad as a line. */
    static String line(Node subject, Node property, Node object, Node graph) {
        return String.join(
                " ",
                NodeFmtLib.strNT(subject),
                NodeFmtLib.strNT(property),
                NodeFmtLib.strNT(object),
                NodeFmtLib.strNT(graph),
                ".");
    }
}
