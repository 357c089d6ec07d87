package org.demarche.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.network.select.HeldPosition;
import org.demarche.network.select.NetworkData;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;
import org.demarche.query.bind.ShortNames;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/** Reads what discourse networks are made of from a store. */
public final class NetworkReader {

    private static final PreparedQuery POSITIONS = new PreparedQuery("""
        SELECT ?position ?holder ?target ?stance ?kind ?date ?article ?represented
        WHERE {
          ?position dem:holder ?holder ; dem:target ?target ; dem:stance ?stance .
          OPTIONAL { ?position dem:effectiveDate ?date }
          OPTIONAL { ?position dem:codedFrom ?article }
          OPTIONAL { ?position dem:kind ?kind }
          OPTIONAL { ?position dem:onBehalfOf ?represented }
        }\
        """);

    private final QueryEngine engine;
    private final ShortNames names;
    private final Map<Node, String> ids = new HashMap<>();

    private NetworkReader(QueryEngine engine, ShortNames names) {
        this.engine = engine;
        this.names = names;
    }

    /**
     * All positions of a store, with what is known of their actors and targets.
     *
     * @param names makes the ids
     * @throws org.demarche.query.guard.QueryException if there are too many positions for the engine's limits
     */
    public static NetworkData read(QueryEngine engine, ShortNames names) {
        return new NetworkReader(engine, names).read();
    }

    private NetworkData read() {
        Map<Node, Double> polarities = polarities();
        List<HeldPosition> positions = new ArrayList<>();
        for (Binding row : POSITIONS.rows(engine).rows()) {
            positions.add(new HeldPosition(
                    names.text(row.get("position")),
                    id(row, "holder"),
                    id(row, "represented"),
                    id(row, "target"),
                    polarities.getOrDefault(row.get("stance"), Double.NaN),
                    Optional.ofNullable(row.get("date"))
                            .map(date -> ids.computeIfAbsent(date, Node::getLiteralLexicalForm))
                            .orElse(""),
                    localName(id(row, "kind")),
                    id(row, "article")));
        }
        positions.sort(Comparator.comparing(HeldPosition::date).thenComparing(HeldPosition::id));
        return new NetworkData(positions, new NetworkEntityReader(engine, names).of(positions));
    }

    private static Map<Node, Double> polarities() {
        try (Stream<Triple> triples = Ontology.graph().stream(Node.ANY, Vocabulary.POLARITY, Node.ANY)) {
            return triples.collect(Collectors.toMap(
                    Triple::getSubject,
                    triple -> Double.parseDouble(triple.getObject().getLiteralLexicalForm())));
        }
    }

    /** Few ids stand in many rows, so each is made once. */
    private String id(Binding row, String variable) {
        Node node = row.get(variable);
        return node == null ? "" : ids.computeIfAbsent(node, names::text);
    }

    static String localName(String prefixed) {
        return prefixed.substring(prefixed.indexOf(':') + 1);
    }
}
