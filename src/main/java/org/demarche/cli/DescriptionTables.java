package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.query.bind.ShortNames;
import org.demarche.read.EntityDescription;
import org.demarche.text.TextTable;

/** A description as two tables: the properties of the entity, and the references to it. */
record DescriptionTables(ShortNames names, int width) {

    void write(EntityDescription description, OutputStream out) throws IOException {
        String text = properties(description) + references(description);
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows name only the part of the entity that they describe, not its IRI, which would be the same in every row. */
    private String properties(EntityDescription description) {
        List<List<String>> rows = description.said().stream()
                .map(triple -> List.of(
                        relative(triple.getSubject(), description.entity()),
                        names.text(triple.getPredicate()),
                        relative(triple.getObject(), description.entity())))
                .toList();
        boolean parts = rows.stream().anyMatch(row -> !row.getFirst().isEmpty());
        List<String> columns = List.of("part", "property", "value");
        return parts
                ? new TextTable(columns, rows).write(width)
                : new TextTable(
                                columns.subList(1, 3),
                                rows.stream().map(row -> row.subList(1, 3)).toList())
                        .write(width);
    }

    private String references(EntityDescription description) {
        if (description.references().isEmpty()) {
            return "";
        }
        List<List<String>> rows =
                description.references().stream().map(this::reference).toList();
        return "\n" + new TextTable(List.of("referenced by", "as"), rows).write(width);
    }

    private List<String> reference(Triple triple) {
        return List.of(names.text(triple.getSubject()), names.text(triple.getPredicate()));
    }

    private String relative(Node node, Node entity) {
        if (node.isURI() && node.getURI().startsWith(entity.getURI() + "/")) {
            return node.getURI().substring(entity.getURI().length() + 1);
        }
        return node.equals(entity) ? "" : names.text(node);
    }
}
