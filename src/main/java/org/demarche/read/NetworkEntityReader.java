package org.demarche.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.network.NetworkNode;
import org.demarche.network.select.HeldPosition;
import org.demarche.network.select.NetworkEntity;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;
import org.demarche.query.bind.ShortNames;

/** Reads what is known of the actors and targets of positions: names, types, and what they can be grouped by. */
final class NetworkEntityReader {

    /** One by one, as a path of alternatives takes several times as long. */
    private static final List<PreparedQuery> LABELS = Stream.of("foaf:name", "skos:prefLabel", "dcterms:title")
            .map(property -> new PreparedQuery("SELECT ?entity ?value { ?entity " + property + " ?value }"))
            .toList();

    private static final PreparedQuery SUMMARIES =
            new PreparedQuery("SELECT ?entity ?value { ?entity dem:summary ?value }");
    private static final PreparedQuery TYPES = new PreparedQuery("""
        SELECT ?entity ?value
        WHERE {
          VALUES (?class ?value) {
            (foaf:Person "Person") (org:Organization "Institution") (schema:Country "State") (dem:Proposal "Proposal")
            (dem:Claim "Claim")            (schema:CreativeWork "Document") (schema:NewsArticle "Article")
          }
          ?entity a ?class
        }\
        """);
    private static final PreparedQuery COUNTRIES =
            new PreparedQuery("SELECT ?entity ?value { ?entity dem:country ?value }");
    private static final PreparedQuery CATEGORIES =
            new PreparedQuery("SELECT ?entity ?value { ?entity org:classification ?value }");
    private static final PreparedQuery WIKIDATA =
            new PreparedQuery("SELECT ?entity ?value { ?entity schema:sameAs ?value }");
    private static final PreparedQuery WHOLES = new PreparedQuery("""
        SELECT ?entity ?value
        WHERE {
          { ?entity org:subOrganizationOf ?value }
          UNION
          { ?entity schema:sameAs/<http://www.wikidata.org/prop/direct/P463> ?item . ?value schema:sameAs ?item }
        }\
        """);
    private static final PreparedQuery ISSUES =
            new PreparedQuery("SELECT ?entity ?value { ?entity dcterms:subject ?value }");
    private static final PreparedQuery BROADER =
            new PreparedQuery("SELECT ?entity ?value { ?entity skos:broader ?value }");
    private static final PreparedQuery POSTS = new PreparedQuery("""
        SELECT ?entity ?post ?institution ?from ?until ?former
        WHERE {
          ?entity org:hasMembership ?post .
          ?post org:organization ?institution .
          OPTIONAL { ?post schema:startDate ?from }
          OPTIONAL { ?post schema:endDate ?until }
          OPTIONAL { ?post dem:former ?former }
        }
        ORDER BY ?post\
        """);

    private static final Set<String> ALLIANCES = Set.of("alliance", "internationalOrganization");

    private final QueryEngine engine;
    private final ShortNames names;
    private final Map<String, String> iris = new HashMap<>();

    NetworkEntityReader(QueryEngine engine, ShortNames names) {
        this.engine = engine;
        this.names = names;
    }

    /** The actors and targets of the positions and what these belong to, by id. */
    Map<String, NetworkEntity> of(List<HeldPosition> positions) {
        Map<String, String> labels = new HashMap<>();
        LABELS.forEach(query -> texts(query).forEach(labels::putIfAbsent));
        Map<String, String> types = texts(TYPES);
        addPositions(positions, labels, types);
        Map<String, String> countries = texts(COUNTRIES);
        Map<String, String> categories = texts(CATEGORIES);
        Map<String, String> items = texts(WIKIDATA);
        Map<String, Set<String>> wholes = sets(WHOLES);
        Map<String, Set<String>> issues = sets(ISSUES);
        Map<String, Set<String>> broader = sets(BROADER);
        Map<String, List<NetworkEntity.Post>> posts = posts();
        Map<String, NetworkEntity> entities = new HashMap<>();
        labels.forEach((id, label) -> {
            String country = countries.getOrDefault(id, "");
            String category = NetworkReader.localName(categories.getOrDefault(id, ""));
            Map<String, String> attributes = new TreeMap<>();
            attributes.put("iri", iris.getOrDefault(id, id));
            put(attributes, "country", labels.getOrDefault(country, country));
            put(attributes, "category", category);
            put(attributes, "wikidata", NetworkReader.localName(items.getOrDefault(id, "")));
            entities.put(
                    id,
                    new NetworkEntity(
                            new NetworkNode(id, label, types.getOrDefault(id, ""), attributes),
                            country,
                            posts.getOrDefault(id, List.of()),
                            wholes.getOrDefault(id, Set.of()),
                            ALLIANCES.contains(category),
                            closure(issues.getOrDefault(id, Set.of()), broader)));
        });
        return entities;
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }

    /** Targets that are positions themselves; they are few, so that nothing is read of all the others. */
    private void addPositions(List<HeldPosition> positions, Map<String, String> labels, Map<String, String> types) {
        Set<Node> unnamed = new LinkedHashSet<>();
        for (HeldPosition position : positions) {
            if (!labels.containsKey(position.target())) {
                unnamed.add(NodeFactory.createURI(iri(position.target())));
            }
        }
        if (!unnamed.isEmpty()) {
            each(SUMMARIES.rows(engine, "entity", unnamed).rows(), (id, value) -> {
                labels.put(id, value);
                types.put(id, "Position");
            });
        }
    }

    private String iri(String id) {
        return id.contains("://") ? id : names.base() + id;
    }

    /** One value for each entity: the least, so that it does not depend on the order of the rows. */
    private Map<String, String> texts(PreparedQuery query) {
        Map<String, String> texts = new HashMap<>();
        each(query.rows(engine).rows(), (id, value) -> {
            boolean counts = query != WIKIDATA || value.startsWith("wd:");
            if (counts) {
                texts.merge(id, value, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        return texts;
    }

    private Map<String, Set<String>> sets(PreparedQuery query) {
        Map<String, Set<String>> sets = new HashMap<>();
        each(
                query.rows(engine).rows(),
                (id, value) -> sets.computeIfAbsent(id, any -> new HashSet<>()).add(value));
        return sets;
    }

    private void each(List<Binding> rows, BiConsumer<String, String> use) {
        for (Binding row : rows) {
            Node entity = row.get("entity");
            String id = names.text(entity);
            iris.putIfAbsent(id, entity.toString());
            use.accept(id, names.text(row.get("value")));
        }
    }

    private Map<String, List<NetworkEntity.Post>> posts() {
        Map<String, List<NetworkEntity.Post>> posts = new HashMap<>();
        for (Binding row : POSTS.rows(engine).rows()) {
            posts.computeIfAbsent(names.text(row.get("entity")), any -> new ArrayList<>())
                    .add(new NetworkEntity.Post(
                            names.text(row.get("institution")),
                            text(row, "from"),
                            text(row, "until"),
                            text(row, "former").equals("true")));
        }
        return posts;
    }

    private String text(Binding row, String variable) {
        return Optional.ofNullable(row.get(variable)).map(names::text).orElse("");
    }

    private static Set<String> closure(Set<String> issues, Map<String, Set<String>> broader) {
        Set<String> all = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(issues);
        while (!open.isEmpty()) {
            String issue = open.removeLast();
            if (all.add(issue)) {
                open.addAll(broader.getOrDefault(issue, Set.of()));
            }
        }
        return all;
    }
}
