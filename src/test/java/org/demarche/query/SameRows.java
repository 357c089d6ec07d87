package org.demarche.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/** A table as lines that are equal where the answers are: with types, but without what SPARQL leaves open. */
public final class SameRows {

    private SameRows() {}

    public static List<String> lines(QueryResult.Table table) {
        return table.rows().stream()
                .map(row -> table.columns().stream()
                        .map(column -> column + "=" + text(row.get(column)))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String text(Node term) {
        if (term == null) {
            return "";
        }
        if (term.isLiteral() && NodeValue.makeNode(term).isNumber()) {
            // 0.5 and 0.50 are the same decimal.
            return NodeValue.makeNode(term).getDecimal().stripTrailingZeros().toPlainString();
        }
        if (term.isLiteral() && term.getLiteralDatatypeURI().endsWith("#string")) {
            // What GROUP_CONCAT joins comes in no order.
            return Arrays.stream(term.getLiteralLexicalForm().split("; ", -1))
                    .sorted()
                    .collect(Collectors.joining("; "));
        }
        return term.toString();
    }
}
