package org.demarche.query.bind;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;
import org.demarche.query.QueryResult;
import org.jspecify.annotations.Nullable;

/** Looks entities up by queries, whichever engine answers them and in whichever of its graphs the entities are. */
public final class StoredEntityLookup implements EntityLookup {

    private static final String BASES = "SELECT DISTINCT ?base { ?corpus void:uriSpace ?base }";
    private static final String CLASSES = "SELECT DISTINCT ?class { ?thing a ?class }";
    private static final String SAME = "SELECT DISTINCT ?thing { ?thing schema:sameAs ?other }";

    private static final String ENTITIES = "SELECT ?thing ?class { ?thing a ?class } LIMIT 1000000";

    /** Each property is read from one end to the other, which is quicker than to ask for each entity. */
    private static final String NAMED = "SELECT ?thing ?property ?name { ?thing ?property ?name } LIMIT 2000000";

    /** The one that names an entity best comes first. */
    private static final List<Node> NAMES =
            List.of(FOAF.name.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode(), SKOS.altLabel.asNode());

    private final QueryEngine engine;

    /** Looks entities up by queries to an engine. */
    public StoredEntityLookup(QueryEngine engine) {
        this.engine = engine;
    }

    /** The short ids of the corpora in the graph, or the usual ones if it describes none. */
    public ShortNames shortNames() {
        List<String> bases = values(new PreparedQuery(BASES).rows(engine), "base")
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .distinct()
                .toList();
        return bases.isEmpty() ? ShortNames.DEFAULT : new ShortNames(bases);
    }

    @Override
    public Set<Node> classesOf(Node entity) {
        return values(new PreparedQuery(CLASSES).rows(engine, "thing", entity), "class")
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Node> sameAs(Node other) {
        return values(new PreparedQuery(SAME).rows(engine, "other", other), "thing")
                .collect(Collectors.toSet());
    }

    @Override
    public NameMatcher named(Collection<Node> classes) {
        Map<Node, Named> entities = new LinkedHashMap<>();
        for (Binding row :
                new PreparedQuery(ENTITIES).rows(engine, "class", classes).rows()) {
            entities.computeIfAbsent(row.get("thing"), Named::new).classes().add(row.get("class"));
        }
        new PreparedQuery(NAMED)
                .rows(engine, "property", NAMES).rows().stream()
                        .sorted(Comparator.comparingInt(row -> NAMES.indexOf(row.get("property"))))
                        .forEach(row -> addName(row.get("name"), entities.get(row.get("thing"))));
        return NameMatcher.of(entities.values());
    }

    private static void addName(Node name, @Nullable Named entity) {
        if (entity != null && name.isLiteral()) {
            entity.names().add(name.getLiteralLexicalForm());
        }
    }

    private static Stream<Node> values(QueryResult.Table table, String column) {
        return table.rows().stream().map(row -> row.get(column));
    }
}
