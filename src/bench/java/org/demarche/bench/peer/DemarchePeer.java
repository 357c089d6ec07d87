package org.demarche.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.load.LoadReport;
import org.demarche.query.QueryResult;
import org.jspecify.annotations.Nullable;

/** Demarche, which loads the codings themselves. */
final class DemarchePeer implements Peer {

    private final Demarche demarche;

    DemarchePeer(Demarche demarche) {
        this.demarche = demarche;
    }

    @Override
    public void load(Path codings, Path quads) throws IOException {
        LoadReport report = demarche.load(Corpus.at(codings));
        if (report.hasErrors()) {
            throw new IOException("the corpus has errors: " + report.problems());
        }
    }

    @Override
    public Answer ask(String sparql) {
        long start = System.nanoTime();
        QueryResult result = demarche.sparql(sparql);
        return new Answer(System.nanoTime() - start, rows(result));
    }

    static List<List<String>> rows(QueryResult result) {
        return switch (result) {
            case QueryResult.Table table -> {
                List<Var> columns = Var.varList(table.columns());
                yield table.rows().stream().map(row -> row(columns, row)).toList();
            }
            case QueryResult.Triples triples ->
                triples.graph().stream()
                        .map(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                                .map(DemarchePeer::cell)
                                .toList())
                        .toList();
            case QueryResult.Answer answer -> List.of(List.of(String.valueOf(answer.value())));
        };
    }

    private static List<String> row(List<Var> columns, Binding row) {
        return columns.stream().map(row::get).map(DemarchePeer::cell).toList();
    }

    private static String cell(@Nullable Node node) {
        if (node == null) {
            return Cells.UNBOUND;
        }
        return node.isURI()
                ? Cells.iri(node.getURI())
                : Cells.literal(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), node.getLiteralLanguage());
    }

    @Override
    public void close() {
        demarche.close();
    }
}
