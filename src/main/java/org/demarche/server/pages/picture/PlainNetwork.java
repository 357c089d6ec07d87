package org.demarche.server.pages.picture;

import java.util.ArrayList;
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

/** Things tied by the rows of any answer that has two columns of things. */
public final class PlainNetwork {

    private PlainNetwork() {}

    /**
     * The network.
     *
     * @param source the column of the one thing
     * @param target the column of the other
     * @param weight the column of a number from 0 to 1; may be none
     * @param things the things in both, by IRI, in order
     * @param kind what a thing is, by its IRI
     */
    public static Network of(
            List<Row> rows,
            String source,
            String target,
            String weight,
            Map<String, EntityLabel> things,
            Function<String, EntityType> kind) {
        List<EntityLabel> all = List.copyOf(things.values());
        List<Vertex> vertices = all.stream()
                .map(thing -> new Vertex(thing, kind.apply(thing.iri())))
                .toList();
        List<Tie> ties = new ArrayList<>();
        for (Row row : rows) {
            Optional<EntityLabel> from = row.iri(source).map(things::get);
            Optional<EntityLabel> to = row.iri(target).map(things::get);
            if (from.isPresent() && to.isPresent()) {
                double strength = Math.clamp(row.number(weight).orElse(0.4), 0.0, 1.0);
                boolean weighed = row.number(weight).isPresent();
                Sort sort = !weighed ? Sort.PLAIN : strength >= 0.5 ? Sort.AGREEMENT : Sort.DISAGREEMENT;
                String how = row.text("relation").orElse("and");
                String title = from.get().name() + " " + how + " " + to.get().name();
                ties.add(new Tie(all.indexOf(from.get()), all.indexOf(to.get()), sort, strength, title));
            }
        }
        return new Network(vertices, ties);
    }
}
