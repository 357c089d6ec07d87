package org.demarche.bench.peer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.GraphQueryResult;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.jspecify.annotations.Nullable;

/** RDF4J, whatever keeps its statements. */
final class Rdf4jPeer implements Peer {

    private final SailRepository repository;

    Rdf4jPeer(Sail sail) {
        repository = new SailRepository(sail);
    }

    @Override
    public void load(Path codings, Path quads) throws IOException {
        try (RepositoryConnection connection = repository.getConnection();
                InputStream in = new BufferedInputStream(Files.newInputStream(quads), 1 << 20)) {
            // As its documentation advises for bulk loading: one transaction, nobody else about.
            connection.begin(IsolationLevels.NONE);
            connection.add(in, RDFFormat.NQUADS);
            connection.commit();
        }
    }

    @Override
    public Answer ask(String sparql) {
        try (RepositoryConnection connection = repository.getConnection()) {
            Query query = connection.prepareQuery(QueryLanguage.SPARQL, sparql);
            long start = System.nanoTime();
            if (query instanceof GraphQuery construct) {
                List<Statement> triples = new ArrayList<>();
                try (GraphQueryResult result = construct.evaluate()) {
                    result.forEach(triples::add);
                }
                long nanos = System.nanoTime() - start;
                // SPARQL's answer to CONSTRUCT is a set.
                return new Answer(
                        nanos, triples.stream().distinct().map(Rdf4jPeer::row).toList());
            }
            List<BindingSet> rows = new ArrayList<>();
            List<String> columns;
            try (TupleQueryResult result = ((TupleQuery) query).evaluate()) {
                columns = result.getBindingNames();
                result.forEach(rows::add);
            }
            long nanos = System.nanoTime() - start;
            return new Answer(nanos, rows.stream().map(row -> row(columns, row)).toList());
        }
    }

    private static List<String> row(List<String> columns, BindingSet row) {
        return columns.stream().map(row::getValue).map(Rdf4jPeer::cell).toList();
    }

    private static List<String> row(Statement triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(Rdf4jPeer::cell)
                .toList();
    }

    private static String cell(@Nullable Value value) {
        if (value == null) {
            return Cells.UNBOUND;
        }
        return value instanceof Literal literal
                ? Cells.literal(
                        literal.getLabel(),
                        literal.getDatatype().stringValue(),
                        literal.getLanguage().orElse(""))
                : Cells.iri(value.stringValue());
    }

    @Override
    public void close() {
        repository.shutDown();
    }
}
