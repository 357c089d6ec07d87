package org.demarche.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.query.QueryResult.Table;
import org.demarche.query.bind.ParameterResolver;
import org.demarche.query.bind.ShortNames;
import org.demarche.query.bind.StoredEntityLookup;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.guard.QueryLimits;
import org.demarche.store.MemoryStore;
import org.demarche.vocabulary.Vocabulary;

/** The small made-up corpus of these tests, beside the ontology, as a store shows it: the default graph is the union. */
public final class Fixture {

    public static final MemoryStore STORE = store();
    public static final QueryExecutor EXECUTOR = new QueryExecutor(STORE, QueryLimits.DEFAULT);
    public static final ParameterResolver RESOLVER =
            new ParameterResolver(new StoredEntityLookup(EXECUTOR), ShortNames.DEFAULT);

    private static final Pattern OPTION = Pattern.compile("--(\\S+) (?:\"([^\"]*)\"|(\\S+))");

    private Fixture() {}

    static Graph graph(String resource) {
        return RDFDataMgr.loadGraph(Fixture.class.getResource(resource).toString());
    }

    static Map<String, String> options(String line) {
        Map<String, String> options = new LinkedHashMap<>();
        Matcher matcher = OPTION.matcher(line);
        while (matcher.find()) {
            options.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        return options;
    }

    static QueryResult ask(String query, Map<String, String> options) {
        return EXECUTOR.run(
                RESOLVER.bind(QueryCatalogue.builtIn().get(query), options).query());
    }

    public static Table select(String query) {
        return (Table) EXECUTOR.run(parse(query));
    }

    public static Query parse(String query) {
        return QueryFactory.create(query);
    }

    /** Header and rows in short names, an unbound value as an empty text. */
    public static List<List<String>> cells(Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns());
        table.rows()
                .forEach(row -> lines.add(table.columns().stream()
                        .map(column -> text(row.get(column)))
                        .toList()));
        return lines;
    }

    private static String text(Node term) {
        return term == null ? "" : ShortNames.DEFAULT.text(term);
    }

    private static MemoryStore store() {
        MemoryStore store = new MemoryStore();
        store.replace(graphs());
        return store;
    }

    /** By name, the ontology among them. */
    static Map<Node, Graph> graphs() {
        DatasetGraph loaded = RDFDataMgr.loadDatasetGraph(
                Fixture.class.getResource("/query/fixture.trig").toString());
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        loaded.listGraphNodes().forEachRemaining(name -> graphs.put(name, copy(loaded.getGraph(name))));
        graphs.put(Vocabulary.ONTOLOGY, graph("/ontology/demarche.ttl"));
        return graphs;
    }

    private static Graph copy(Graph graph) {
        Graph copy = MemoryStore.newGraph();
        GraphUtil.addInto(copy, graph);
        return copy;
    }
}
