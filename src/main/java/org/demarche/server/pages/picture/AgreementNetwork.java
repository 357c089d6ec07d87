package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.server.pages.picture.Network.Sort;
import org.demarche.server.pages.picture.Network.Tie;
import org.demarche.server.pages.picture.Network.Vertex;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;

/** Actors tied by the targets on which they agree and disagree, from the rows of the query {@code agreement}. */
public final class AgreementNetwork {

    /** From this number of targets on, ties have the same thickness. */
    private static final double MANY = 6;

    private AgreementNetwork() {}

    /**
     * The network.
     *
     * @param kind the type of an actor, by its IRI
     */
    public static Network of(List<Row> rows, Function<String, EntityType> kind) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Vertex> vertices = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (Row row : rows) {
            Optional<EntityLabel> actor = row.named("actor", "actorName");
            Optional<EntityLabel> other = row.named("other", "otherName");
            if (actor.isPresent() && other.isPresent()) {
                int from = place(actor.get(), places, vertices, kind);
                int to = place(other.get(), places, vertices, kind);
                ties.add(tie(
                        row,
                        from,
                        to,
                        actor.get().name() + " and " + other.get().name()));
            }
        }
        return new Network(vertices, ties);
    }

    private static Tie tie(Row row, int from, int to, String who) {
        int common = row.count("common");
        int agreed = row.count("agreed");
        int disagreed = row.count("disagreed");
        Sort sort = disagreed == 0 ? Sort.AGREEMENT : agreed == 0 ? Sort.DISAGREEMENT : Sort.BOTH;
        String title = who + ": agree on " + agreed + ", disagree on " + disagreed;
        return new Tie(from, to, sort, Math.min(1, common / MANY), title);
    }

    private static int place(
            EntityLabel actor, Map<String, Integer> places, List<Vertex> vertices, Function<String, EntityType> kind) {
        return places.computeIfAbsent(actor.iri(), iri -> {
            vertices.add(new Vertex(actor, kind.apply(iri)));
            return vertices.size() - 1;
        });
    }
}
