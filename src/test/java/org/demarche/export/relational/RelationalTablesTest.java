package org.demarche.export.relational;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusConverter;
import org.demarche.load.CorpusTables;
import org.demarche.load.LoadListener;
import org.demarche.query.QueryResult;
import org.demarche.rdf.NamedGraph;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping makes of the tables, in an SQL database, the graphs that they were made of. */
class RelationalTablesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/examples", "src/test/resources/dates"})
    void theMappingMakesTheSameGraphs(String path) throws IOException, SQLException {
        Path tables = folder.resolve("tables");
        CorpusTables.write(Corpus.at(Path.of(path)), tables, LoadListener.NONE);
        Set<String> coded = new TreeSet<>();
        Set<String> derived = new TreeSet<>();
        for (String line : mapped(tables)) {
            if (line.endsWith(" <https://w3id.org/demarche/derived> .")) {
                derived.add(line);
            } else if (!line.endsWith("/facts> .") && !line.endsWith(" <" + Vocabulary.ONTOLOGY.getURI() + "> .")) {
                coded.add(line);
            }
        }
        assertEquals(String.join("\n", converted(Path.of(path))), String.join("\n", coded));
        assertEquals(String.join("\n", derivedIn(Path.of(path))), String.join("\n", derived));
    }

    /** Queries ask the union of all graphs. */
    @Test
    void theOtherMappingMakesTheUnionOfAllGraphs() throws IOException, SQLException {
        Path tables = folder.resolve("tables");
        CorpusTables.write(Corpus.at(Path.of("data/examples")), tables, LoadListener.NONE);
        Set<String> union = new TreeSet<>();
        mapped(tables).forEach(line -> union.add(line.replaceFirst(" <[^ >]+> \\.$", "")));
        Set<String> made = new TreeSet<>();
        mapped(tables, "mapping.ttl").forEach(line -> made.add(line.replaceFirst(" <[^ >]+> \\.$", "")));
        assertEquals(String.join("\n", union), String.join("\n", made));
    }

    /** What no table has room for is kept as it is. */
    @Test
    void nothingIsLost() throws IOException, SQLException {
        var entity = NodeFactory.createURI("https://example.org/id/ansel");
        List<Triple> triples = List.of(
                Triple.create(entity, ExternalTerms.TYPE, ExternalTerms.PERSON),
                Triple.create(entity, ExternalTerms.TYPE, ExternalTerms.AGENT),
                Triple.create(
                        entity, ExternalTerms.NAME, NodeFactory.createLiteralLang("Ansel \"A\", the\nfirst", "en")),
                Triple.create(entity, ExternalTerms.NAME, NodeFactory.createLiteralLang("=أنسل", "ar")),
                Triple.create(entity, ExternalTerms.NAME, NodeFactory.createLiteralString("")),
                Triple.create(entity, Vocabulary.HOLDER, entity),
                Triple.create(
                        entity, ExternalTerms.URL, NodeFactory.createLiteralString("'; DROP TABLE \"actors\"; --")));
        NamedGraph graph = new NamedGraph(NodeFactory.createURI("https://example.org/graph"), triples);
        try (RelationalTables tables = new RelationalTables(folder)) {
            tables.add(graph);
            tables.finish();
        }
        Set<String> expected = new TreeSet<>();
        triples.forEach(triple -> expected.add(
                SqlMapping.line(triple.getSubject(), triple.getPredicate(), triple.getObject(), graph.name())));
        assertEquals(String.join("\n", expected), String.join("\n", mapped(folder)));
    }

    @Test
    void aFolderWithFilesIsLeftAsItIs() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        var failure = org.junit.jupiter.api.Assertions.assertThrows(
                IOException.class,
                () -> CorpusTables.write(Corpus.at(Path.of("data/examples")), folder, LoadListener.NONE));
        assertTrue(failure.getMessage().contains("not an empty folder"), failure.getMessage());
        assertEquals(List.of("mine.txt"), List.of(folder.toFile().list()));
    }

    @Test
    void rowsHaveKeysThatSqlCanJoin() throws IOException, SQLException {
        Path tables = folder.resolve("tables");
        CorpusTables.write(Corpus.at(Path.of("data/examples")), tables, LoadListener.NONE);
        try (Connection database = database(tables);
                Statement statement = database.createStatement();
                var rows = statement.executeQuery("""
                        SELECT COUNT(*) FROM positions p
                        JOIN actors a ON a.iri = p.holder
                        JOIN evidence e ON e.position = p.iri AND e.graph = p.graph
                        JOIN effective_dates d ON d.iri = p.iri
                        WHERE e.start_offset < e.end_offset""")) {
            assertTrue(rows.next());
            assertFalse(rows.getInt(1) < 20, "too few rows: " + rows.getInt(1));
        }
    }

    private static Set<String> mapped(Path tables) throws IOException, SQLException {
        return mapped(tables, "mapping-graphs.ttl");
    }

    private static Set<String> mapped(Path tables, String mapping) throws IOException, SQLException {
        try (Connection database = database(tables)) {
            return SqlMapping.read(tables.resolve(mapping)).quads(database);
        }
    }

    private static Connection database(Path tables) throws IOException, SQLException {
        Connection database = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(Files.readString(tables.resolve("schema.sql")));
        }
        try (var files = Files.newDirectoryStream(tables, "*.csv")) {
            for (Path file : files) {
                load(database, file);
            }
        }
        return database;
    }

    private static void load(Connection database, Path file) throws IOException, SQLException {
        // What is missing is not quoted; an empty string is.
        CSVFormat format = CSVFormat.POSTGRESQL_CSV.builder().setHeader().get();
        String table = file.getFileName().toString().replace(".csv", "");
        try (CSVParser rows = CSVParser.parse(file, java.nio.charset.StandardCharsets.UTF_8, format)) {
            String marks = String.join(
                    ", ", java.util.Collections.nCopies(rows.getHeaderNames().size(), "?"));
            try (PreparedStatement insert =
                    database.prepareStatement("INSERT INTO \"" + table + "\" VALUES (" + marks + ")")) {
                for (CSVRecord row : rows) {
                    for (int i = 0; i < row.size(); i++) {
                        insert.setString(i + 1, row.get(i));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    private static Set<String> converted(Path corpus) throws IOException {
        ByteArrayOutputStream quads = new ByteArrayOutputStream();
        CorpusConverter.convert(Corpus.at(corpus), quads, LoadListener.NONE);
        DatasetGraph dataset = RDFParser.source(new ByteArrayInputStream(quads.toByteArray()))
                .lang(Lang.NQUADS)
                .toDatasetGraph();
        return lines(dataset);
    }

    private static Set<String> derivedIn(Path corpus) throws IOException {
        Demarche memory = Demarche.inMemory();
        memory.load(Corpus.at(corpus));
        var graph = NodeFactory.createURI("https://w3id.org/demarche/derived");
        var all = (QueryResult.Triples)
                memory.sparql("CONSTRUCT { ?s ?p ?o } { GRAPH <" + graph.getURI() + "> { ?s ?p ?o } }");
        Set<String> derived = new TreeSet<>();
        all.graph()
                .find()
                .forEachRemaining(triple -> derived.add(
                        SqlMapping.line(triple.getSubject(), triple.getPredicate(), triple.getObject(), graph)));
        return derived;
    }

    private static Set<String> lines(DatasetGraph dataset) {
        List<String> lines = new ArrayList<>();
        dataset.find()
                .forEachRemaining(quad -> lines.add(
                        SqlMapping.line(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())));
        return new TreeSet<>(lines);
    }
}
