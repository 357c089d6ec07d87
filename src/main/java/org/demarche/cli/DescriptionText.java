package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.demarche.Description;
import org.demarche.query.ShortNames;
import org.demarche.query.TextTable;

/** A description as two tables: what is said, and what refers to it. */
record DescriptionText(ShortNames names, int width) {

    void write(Description description, OutputStream out) throws IOException {
        List<List<String>> said = description.said().stream().map(this::cells).toList();
        String text = new TextTable(List.of("subject", "property", "value"), said).write(width);
        if (!description.references().isEmpty()) {
            List<List<String>> references =
                    description.references().stream().map(this::cells).toList();
            text += "\n" + new TextTable(List.of("referred to by", "property", "as"), references).write(width);
        }
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> cells(Triple triple) {
        return List.of(
                names.text(triple.getSubject()), names.text(triple.getPredicate()), names.text(triple.getObject()));
    }
}
