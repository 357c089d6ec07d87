package org.demarche.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.demarche.network.Aggregation;
import org.demarche.network.DiscourseNetwork;
import org.demarche.network.NetworkFilter;
import org.demarche.network.NetworkInput;
import org.demarche.network.NetworkMatrix;
import org.demarche.network.NetworkNode;
import org.demarche.network.NetworkOptions;
import org.demarche.network.NetworkPosition;
import org.demarche.network.Polarization;
import org.demarche.network.file.NetworkFile;
import org.demarche.query.PreparedQuery;
import org.demarche.query.QueryEngine;
import org.demarche.query.bind.ShortNames;

/** Makes discourse networks of the positions of a store. */
public final class StoreNetworks {

    private static final PreparedQuery POSITIONS = new PreparedQuery("""
            SELECT ?position ?holder ?target ?polarity ?date ?article
            WHERE {
              ?position dem:holder ?holder ; dem:target ?target ; dem:stance/dem:polarity ?polarity .
              OPTIONAL { ?position dem:effectiveDate ?date }
              OPTIONAL { ?position dem:codedFrom ?article }
            }
            ORDER BY ?date ?position""");
    private static final PreparedQuery LABELS = new PreparedQuery("""
            SELECT ?entity ?label ?type
            WHERE {
              { SELECT DISTINCT ?entity { { ?p dem:holder ?entity } UNION { ?p dem:target ?entity } } }
              ?entity foaf:name|skos:prefLabel|dcterms:title|dem:summary ?label .
              OPTIONAL { ?entity a ?type }
            }""");

    private final QueryEngine engine;
    private final ShortNames names;

    /** Makes networks of what the engine finds, with short ids as the names of nodes. */
    public StoreNetworks(QueryEngine engine, ShortNames names) {
        this.engine = engine;
        this.names = names;
    }

    /**
     * The network of the positions.
     *
     * @param filter which positions count
     * @param isTransposed whether targets are tied by shared actors, rather than actors by shared targets
     */
    public NetworkFile network(NetworkOptions options, NetworkFilter filter, boolean isTransposed) {
        List<NetworkPosition> positions = positions(filter).stream()
                .map(position -> isTransposed ? position.transposed() : position)
                .toList();
        NetworkMatrix matrix = DiscourseNetwork.of(NetworkInput.of(positions, positions, options), options);
        return new NetworkFile(matrix, !options.isOneMode(), nodes());
    }

    /**
     * The camps that the actors form; see {@link Polarization}.
     *
     * @param options scale, duplicates and normalization of the two networks that are compared
     * @param camps how many camps, at least 2
     * @param seed of the search; the same seed gives the same camps
     */
    public Polarization.Camps camps(NetworkOptions options, NetworkFilter filter, int camps, long seed) {
        List<NetworkPosition> positions = positions(filter);
        NetworkOptions congruence = options.with(Aggregation.CONGRUENCE);
        NetworkInput input = NetworkInput.of(positions, positions, congruence);
        return Polarization.of(
                DiscourseNetwork.of(input, congruence),
                DiscourseNetwork.of(input, options.with(Aggregation.CONFLICT)),
                camps,
                seed);
    }

    /**
     * The positions with actors as rows and targets as columns, ordered by effective date.
     *
     * @param filter which of them
     */
    private List<NetworkPosition> positions(NetworkFilter filter) {
        List<NetworkPosition> positions = new ArrayList<>();
        for (Binding row : POSITIONS.rows(engine).rows()) {
            double polarity = Double.parseDouble(row.get("polarity").getLiteralLexicalForm());
            Optional<LocalDate> date = Optional.ofNullable(row.get("date")).flatMap(StoreNetworks::day);
            int level = filter.level(polarity);
            if (level >= 0 && filter.includes(date)) {
                positions.add(new NetworkPosition(
                        names.text(row.get("holder")),
                        names.text(row.get("target")),
                        level,
                        date.map(LocalDate::atStartOfDay).orElse(LocalDateTime.MIN),
                        Optional.ofNullable(row.get("article")).map(names::text).orElse("")));
            }
        }
        return positions;
    }

    /** A date that is less than a day exact is none: no day is invented. */
    private static Optional<LocalDate> day(Node date) {
        try {
            return Optional.of(LocalDate.parse(date.getLiteralLexicalForm()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is known of actors and targets, by their short ids. */
    private Map<String, NetworkNode> nodes() {
        Map<String, NetworkNode> nodes = new HashMap<>();
        for (Binding row : LABELS.rows(engine).rows()) {
            String id = names.text(row.get("entity"));
            String type = Optional.ofNullable(row.get("type")).map(names::text).orElse("");
            NetworkNode node = new NetworkNode(
                    id, row.get("label").getLiteralLexicalForm(), type.substring(type.indexOf(':') + 1), Map.of());
            nodes.merge(id, node, (one, other) -> one.label().compareTo(other.label()) <= 0 ? one : other);
        }
        return nodes;
    }
}
