package org.demarche.server.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.demarche.server.pages.picture.Network.Sort;
import org.demarche.server.pages.picture.Network.Tie;
import org.demarche.server.pages.picture.Network.Vertex;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.Row;

/** Entities tied by the rows of any result with two columns of entities. */
public final class PlainNetwork {

    private PlainNetwork() {}

    /**
     * The network.
     *
     * @param source the column of the one entity
     * @param target the column of the other
     * @param weight the column of the share of targets on which they agree, from 0 to 1; may be none
     * @param entities the entities in both, by IRI, in order
     * @param kind what an entity is, by its IRI
     */
    public static Network of(
            List<Row> rows,
            String source,
            String target,
            String weight,
            Map<String, EntityLabel> entities,
            Function<String, EntityType> kind) {
        List<EntityLabel> all = List.copyOf(entities.values());
        List<Vertex> vertices = all.stream()
                .map(entity -> new Vertex(entity, kind.apply(entity.iri())))
                .toList();
        List<Tie> ties = new ArrayList<>();
        for (Row row : rows) {
            Optional<EntityLabel> from = row.iri(source).map(entities::get);
            Optional<EntityLabel> to = row.iri(target).map(entities::get);
            if (from.isPresent() && to.isPresent()) {
                OptionalDouble agreement = row.number(weight);
                Sort sort = agreement.isPresent() ? sort(agreement.getAsDouble()) : Sort.PLAIN;
                double share = Math.clamp(agreement.orElse(0.4), 0.0, 1.0);
                double strength = agreement.isPresent() ? Math.max(share, 1 - share) : share;
                String how = row.text("relation").orElse("and");
                String title = from.get().name() + " " + how + " " + to.get().name();
                ties.add(new Tie(all.indexOf(from.get()), all.indexOf(to.get()), sort, strength, title));
            }
        }
        return new Network(vertices, ties);
    }

    /** By the definition in docs/agreement.md: a pair that agrees on some targets and disagrees on others is mixed. */
    private static Sort sort(double agreement) {
        if (agreement >= 1) {
            return Sort.AGREEMENT;
        }
        return agreement <= 0 ? Sort.DISAGREEMENT : Sort.BOTH;
    }
}
