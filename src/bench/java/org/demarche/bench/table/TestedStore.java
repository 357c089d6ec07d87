package org.demarche.bench.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.query.QueryResult;
import org.demarche.query.guard.CancellationToken;
import org.demarche.query.guard.QueryLimits;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.jspecify.annotations.Nullable;

/** A store to be loaded and queried. Its default graph is the union of the named graphs. */
interface TestedStore extends AutoCloseable {

    /** The stores that are compared. */
    enum Kind {
        DEMARCHE_TDB2("Demarche, TDB2", true),
        DEMARCHE_MEMORY("Demarche, memory", false),
        RDF4J_LMDB("RDF4J, LMDB", true),
        RDF4J_MEMORY("RDF4J, memory", false);

        private final String title;
        private final boolean onDisk;

        Kind(String title, boolean onDisk) {
            this.title = title;
            this.onDisk = onDisk;
        }

        String title() {
            return title;
        }

        boolean isOnDisk() {
            return onDisk;
        }

        /** Opens a store in a folder of its own; queries stop after a time limit. */
        TestedStore open(Path folder, Duration limit) {
            return switch (this) {
                case DEMARCHE_TDB2 -> new Ours(Demarche.at(folder), limit);
                case DEMARCHE_MEMORY -> new Ours(Demarche.inMemory(), limit);
                // The indexes that queries on single graphs need.
                case RDF4J_LMDB ->
                    new Rdf4j(new LmdbStore(folder.toFile(), new LmdbStoreConfig("spoc,posc,ospc")), limit);
                case RDF4J_MEMORY -> new Rdf4j(new MemoryStore(), limit);
            };
        }
    }

    /**
     * A whole answer, written alike for all stores.
     *
     * @param millis time to the last row
     * @param rows cells in the order of the columns, or of a triple
     */
    record Answer(double millis, List<List<String>> rows) {}

    /** Loads a corpus into the empty store: the codings, or the same as N-Quads. */
    void load(Path codings, Path quads) throws IOException;

    Answer ask(String sparql) throws IOException;

    @Override
    void close();

    /** Demarche. */
    record Ours(Demarche demarche, Demarche limited) implements TestedStore {

        Ours(Demarche demarche, Duration limit) {
            this(
                    demarche,
                    demarche.within(
                            new QueryLimits(limit, QueryLimits.DEFAULT.rows(), QueryLimits.DEFAULT.bytes()),
                            new CancellationToken()));
        }

        @Override
        public void load(Path codings, Path quads) throws IOException {
            if (demarche.load(Corpus.at(codings)).hasErrors()) {
                throw new IOException("the corpus has errors");
            }
        }

        @Override
        public Answer ask(String sparql) {
            long start = System.nanoTime();
            QueryResult result = limited.sparql(sparql);
            double millis = (System.nanoTime() - start) / 1e6;
            return new Answer(
                    millis,
                    switch (result) {
                        case QueryResult.Table table -> {
                            List<Var> columns = Var.varList(table.columns());
                            yield table.rows().stream()
                                    .map(row -> columns.stream()
                                            .map(row::get)
                                            .map(Ours::cell)
                                            .toList())
                                    .toList();
                        }
                        case QueryResult.Triples triples ->
                            triples.graph().stream()
                                    .map(triple -> Stream.of(
                                                    triple.getSubject(), triple.getPredicate(), triple.getObject())
                                            .map(Ours::cell)
                                            .toList())
                                    .toList();
                        case QueryResult.Answer answer -> List.of(List.of(String.valueOf(answer.value())));
                    });
        }

        private static String cell(@Nullable Node node) {
            if (node == null || node.isURI()) {
                return node == null ? "" : "<" + node.getURI() + ">";
            }
            return literal(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), node.getLiteralLanguage());
        }

        @Override
        public void close() {
            demarche.close();
        }
    }

    /** RDF4J. */
    record Rdf4j(SailRepository repository, Duration limit) implements TestedStore {

        Rdf4j(Sail sail, Duration limit) {
            this(new SailRepository(sail), limit);
        }

        @Override
        public void load(Path codings, Path quads) throws IOException {
            try (RepositoryConnection connection = repository.getConnection();
                    InputStream in = new BufferedInputStream(Files.newInputStream(quads), 1 << 20)) {
                // As its documentation recommends for bulk loading: one transaction without isolation.
                connection.begin(IsolationLevels.NONE);
                connection.add(in, RDFFormat.NQUADS);
                connection.commit();
            }
        }

        @Override
        public Answer ask(String sparql) {
            try (RepositoryConnection connection = repository.getConnection()) {
                Query query = connection.prepareQuery(sparql);
                query.setMaxExecutionTime((int) limit.toSeconds());
                long start = System.nanoTime();
                if (query instanceof GraphQuery construct) {
                    List<Statement> triples = new ArrayList<>();
                    construct.evaluate().forEach(triples::add);
                    double millis = (System.nanoTime() - start) / 1e6;
                    // The answer to a CONSTRUCT query is a set.
                    return new Answer(
                            millis,
                            triples.stream()
                                    .distinct()
                                    .map(triple -> Stream.of(
                                                    triple.getSubject(), triple.getPredicate(), triple.getObject())
                                            .map(Rdf4j::cell)
                                            .toList())
                                    .toList());
                }
                List<BindingSet> rows = new ArrayList<>();
                try (TupleQueryResult result = ((TupleQuery) query).evaluate()) {
                    result.forEach(rows::add);
                    double millis = (System.nanoTime() - start) / 1e6;
                    List<String> columns = result.getBindingNames();
                    return new Answer(
                            millis,
                            rows.stream()
                                    .map(row -> columns.stream()
                                            .map(row::getValue)
                                            .map(Rdf4j::cell)
                                            .toList())
                                    .toList());
                }
            }
        }

        private static String cell(@Nullable Value value) {
            return switch (value) {
                case null -> "";
                case Literal literal ->
                    literal(
                            literal.getLabel(),
                            literal.getDatatype().stringValue(),
                            literal.getLanguage().orElse(""));
                default -> "<" + value.stringValue() + ">";
            };
        }

        @Override
        public void close() {
            repository.shutDown();
        }
    }

    /** A literal, written alike for all stores: a number as its value, the parts of a concatenated cell in order. */
    static String literal(String lexical, String datatype, String language) {
        if (!language.isEmpty()) {
            return sortedParts(lexical) + "@" + language.toLowerCase(Locale.ROOT);
        }
        return switch (datatype.substring(datatype.indexOf('#') + 1)) {
            case "string" -> sortedParts(lexical);
            case "integer", "decimal", "double", "float", "nonNegativeInteger", "int", "long" ->
                new BigDecimal(lexical)
                        .round(new MathContext(9))
                        .stripTrailingZeros()
                        .toPlainString();
            case "boolean" -> lexical.equals("1") ? "true" : lexical.equals("0") ? "false" : lexical;
            default -> lexical + "^^" + datatype;
        };
    }

    private static String sortedParts(String text) {
        return Arrays.stream(text.replaceAll("[\\t\\n]", " ").split("; ", -1))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
