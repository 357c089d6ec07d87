package org.demarche.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.network.select.HeldPosition;
import org.demarche.network.select.NetworkData;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;
import org.demarche.query.bind.ShortNames;
import org.demarche.search.IndexedPosition;
import org.demarche.search.Search;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;

/** Reads what discourse networks are made of from a store. */
public final class NetworkReader {

    /** Read from one end to the other, a property is several times as quick as when it is looked up for each position. */
    private static final Map<String, PreparedQuery> PROPERTIES = Stream.of(
                    "holder", "target", "stance", "kind", "effectiveDate", "codedFrom", "onBehalfOf")
            .collect(Collectors.toMap(
                    name -> name,
                    name -> new PreparedQuery("SELECT ?position ?value { ?position dem:" + name + " ?value }")));

    private final QueryEngine engine;
    private final ShortNames names;
    private final Map<Node, String> ids = new HashMap<>();
    private final Map<String, String> idsOfIris = new HashMap<>();
    private final Map<Node, Double> polarities = polarities();

    private NetworkReader(QueryEngine engine, ShortNames names) {
        this.engine = engine;
        this.names = names;
    }

    /**
     * All positions of a store, with what is known of their actors and targets.
     *
     * @param names makes the ids
     * @param search of the same store, whose index is quicker to read than the store
     * @throws org.demarche.query.guard.QueryException if there are too many positions for the engine's limits
     */
    public static NetworkData read(QueryEngine engine, ShortNames names, Search search) {
        NetworkReader reader = new NetworkReader(engine, names);
        List<HeldPosition> positions = new ArrayList<>();
        if (!search.positions(position -> reader.held(position).ifPresent(positions::add))) {
            positions.addAll(reader.positions());
        }
        positions.sort(Comparator.comparing(HeldPosition::date).thenComparing(HeldPosition::id));
        return new NetworkData(positions, new NetworkEntityReader(engine, names).of(positions));
    }

    /** A position of the index; empty if it has no stance or no target. */
    private Optional<HeldPosition> held(IndexedPosition position) {
        if (position.stance().isEmpty() || position.target().isEmpty()) {
            return Optional.empty();
        }
        Node stance = NodeFactory.createURI(position.stance());
        return Optional.of(new HeldPosition(
                names.shorten(position.iri()),
                id(position.holder()),
                id(position.represented()),
                id(position.target()),
                polarities.getOrDefault(stance, Double.NaN),
                position.date(),
                localName(id(position.kind())),
                id(position.article())));
    }

    private List<HeldPosition> positions() {
        Map<Node, Integer> places = new HashMap<>();
        List<Node> found = new ArrayList<>();
        List<String> holders = new ArrayList<>();
        for (Binding row : rows("holder")) {
            if (places.putIfAbsent(row.get("position"), found.size()) == null) {
                found.add(row.get("position"));
                holders.add(id(row.get("value")));
            }
        }
        String[] targets = column("target", places, this::id);
        String[] kinds = column("kind", places, node -> localName(id(node)));
        String[] dates = column("effectiveDate", places, this::id);
        String[] articles = column("codedFrom", places, this::id);
        String[] represented = column("onBehalfOf", places, this::id);
        Double[] stances = new Double[found.size()];
        each("stance", places, (stance, place) -> stances[place] = polarities.getOrDefault(stance, Double.NaN));
        List<HeldPosition> positions = new ArrayList<>(found.size());
        for (int place = 0; place < found.size(); place++) {
            if (stances[place] != null && !targets[place].isEmpty()) {
                positions.add(new HeldPosition(
                        names.text(found.get(place)),
                        holders.get(place),
                        represented[place],
                        targets[place],
                        stances[place],
                        dates[place],
                        kinds[place],
                        articles[place]));
            }
        }
        return positions;
    }

    private List<Binding> rows(String property) {
        return Objects.requireNonNull(PROPERTIES.get(property)).rows(engine).rows();
    }

    /** The values of a property by the places of the positions; empty for those that have none. */
    private String[] column(String property, Map<Node, Integer> places, Function<Node, String> text) {
        String[] column = new String[places.size()];
        Arrays.fill(column, "");
        each(property, places, (value, place) -> column[place] = text.apply(value));
        return column;
    }

    private void each(String property, Map<Node, Integer> places, ObjIntConsumer<Node> use) {
        for (Binding row : rows(property)) {
            Integer place = places.get(row.get("position"));
            if (place != null) {
                use.accept(row.get("value"), place);
            }
        }
    }

    private static Map<Node, Double> polarities() {
        try (Stream<Triple> triples = Ontology.graph().stream(Node.ANY, Vocabulary.POLARITY, Node.ANY)) {
            return triples.collect(Collectors.toMap(
                    Triple::getSubject,
                    triple -> Double.parseDouble(triple.getObject().getLiteralLexicalForm())));
        }
    }

    /** Few ids are in many rows, so each is made once. */
    private String id(Node node) {
        return ids.computeIfAbsent(node, names::text);
    }

    private String id(String iri) {
        return iri.isEmpty() ? "" : idsOfIris.computeIfAbsent(iri, names::shorten);
    }

    static String localName(String prefixed) {
        return prefixed.substring(prefixed.indexOf(':') + 1);
    }
}
