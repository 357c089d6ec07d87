package org.demarche.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceStatement;
import tools.jackson.databind.JsonNode;

/**
 * A mapping, compiled for the columns of a source: turns its rows into documents and statements. {@code docs/import.md} describes every
 * field.
 */
public final class StatementMapping {

    private static final List<String> KEYS =
            List.of("$schema", "description", "language", "rows", "join", "document", "statements", "ignore");

    private final DocumentRule document;
    private final List<StatementRule> statements;
    private final Set<Integer> used = new TreeSet<>();

    /**
     * Compiles a mapping.
     *
     * @param name of the mapping, for messages
     * @param json the mapping
     * @param rows what it is for
     * @throws org.demarche.imports.source.ImportException if the mapping is wrong, or names a column that the source does not have
     */
    public StatementMapping(String name, JsonNode json, RowSource rows) {
        MappingNode node = new MappingNode(name, "", json, rows.columns());
        Optional<MappingNode> several = node.get("statements");
        document = new DocumentRule(node.get("document"), rows.name());
        if (several.isPresent()) {
            node.only(KEYS.toArray(String[]::new));
            statements = several.get().children().stream()
                    .map(it -> new StatementRule(it.only(StatementRule.KEYS)))
                    .toList();
        } else {
            node.only(
                    Stream.concat(KEYS.stream(), Stream.of(StatementRule.KEYS)).toArray(String[]::new));
            statements = List.of(new StatementRule(node));
        }
        node.get("ignore").ifPresent(it -> it.children().forEach(column -> used.add(column.column(column.text()))));
        used.addAll(document.columns());
        statements.forEach(it -> used.addAll(it.columns()));
    }

    /** Whether the mapping reads a column, or says that it is to be ignored. */
    boolean uses(int column) {
        return used.contains(column);
    }

    /** What identifies the document of a row. */
    String key(FieldRow row) {
        return document.key(row.values());
    }

    /** The document of a row. */
    SourceDocument document(FieldRow row, ImportNotes notes) {
        return document.of(row, notes);
    }

    /** The statements of a row. If it has none, that is noted. */
    List<SourceStatement> statements(FieldRow row, SourceDocument in, ImportNotes notes) {
        List<SourceStatement> found = new ArrayList<>(1);
        boolean wanted = false;
        for (StatementRule rule : statements) {
            if (rule.wants(row)) {
                wanted = true;
                rule.statement(row, in, notes).ifPresent(found::add);
            }
        }
        if (!wanted) {
            notes.add(Kind.LEFT_OUT, row.place(), "the mapping wants other values in \"only\"");
        }
        return found;
    }
}
