package org.demarche.server.pages.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.parts.Balance;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.picture.PositionTimeline;
import org.demarche.server.pages.picture.TimelinePicture;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.StatedPosition;
import org.demarche.server.pages.read.StoreReader;
import org.demarche.validate.TextFolder;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The entity that a page is about, with its statements.
 *
 * @param reader reads for the page
 * @param iri of the entity
 * @param facts its own statements
 * @param texts the texts of articles, if at hand
 */
record EntityContext(StoreReader reader, String iri, EntityType type, EntityFacts facts, Optional<TextFolder> texts) {

    private static final int MANY_POSITIONS = 2_000;
    private static final int ON_TIMELINE = 150;

    EntityLinks links() {
        return new EntityLinks(reader.links());
    }

    /** Its name: the value of this property, or else its id. */
    EntityLabel named(Node property) {
        return facts.words(property).stream()
                .findFirst()
                .map(name -> new EntityLabel(iri, name))
                .orElseGet(() -> new EntityLabel(iri, reader.names().shorten(iri)));
    }

    /** The references to it. */
    EntityFacts relations() {
        return EntityFacts.about(reader, iri);
    }

    /** Positions that a query about it finds. */
    List<StatedPosition> positions(String query, String parameter, int limit) {
        return reader.positions(query, Map.of(parameter, iri, "limit", Integer.toString(limit)));
    }

    /**
     * Its newest positions. For an entity with very many, the newest one of each actor on each target, which the store knows without
     * sorting all of them.
     *
     * @param role {@code actor} for the positions it holds, {@code target} for those on it
     */
    List<StatedPosition> latest(String role, int limit) {
        return positions(count(role) <= MANY_POSITIONS ? "positions" : "newest", role, limit);
    }

    /**
     * A timeline of its newest positions, of which it reads only the displayed fields: reading complete positions takes much
     * longer.
     *
     * @param role as for {@link #latest}
     * @param row names the row of a position
     * @param title of the picture
     * @return null if all positions are of one day
     */
    @Nullable TimelinePicture timeline(String role, Function<StatedPosition, String> row, String title) {
        int count = count(role);
        List<StatedPosition> positions = positions(count <= MANY_POSITIONS ? "dated" : "newest", role, ON_TIMELINE);
        boolean partial = count > MANY_POSITIONS || positions.size() == ON_TIMELINE;
        String part = partial ? ": the newest " + positions.size() : "";
        return PositionTimeline.ofSeveralDays(positions, row, reader.links(), title + part)
                .orElse(null);
    }

    private int count(String role) {
        return facts.count(role.equals("actor") ? Vocabulary.POSITIONS_HELD : Vocabulary.POSITIONS_RECEIVED);
    }

    PositionList list(List<StatedPosition> positions, PositionList.Known... known) {
        return PositionList.of(positions, links(), known);
    }

    /** The numbers of actors for it and against it. */
    Balance balance() {
        return new Balance(facts.count(Vocabulary.ACTORS_FOR), facts.count(Vocabulary.ACTORS_AGAINST));
    }

    EntityHeader header(EntityLabel entity) {
        return new EntityHeader(
                type.word(),
                entity.label(),
                facts.words(ExternalTerms.ALT_LABEL),
                facts.words(ExternalTerms.DESCRIPTION).stream().findFirst().orElse(null));
    }

    EntityData data() {
        EntityPaths paths = reader.links();
        return new EntityData(
                iri,
                List.of(
                        new Hyperlink("Turtle", paths.path(iri, "ttl")),
                        new Hyperlink("JSON-LD", paths.path(iri, "jsonld")),
                        new Hyperlink("N-Triples", paths.path(iri, "nt")),
                        new Hyperlink("RDF/XML", paths.path(iri, "rdf")),
                        new Hyperlink("CSV", paths.path(iri, "csv")),
                        new Hyperlink("Excel", paths.path(iri, "xlsx"))),
                switch (type) {
                    case PERSON, INSTITUTION, STATE -> "Its positions as";
                    case ARTICLE, DOCUMENT -> "Positions in it as";
                    default -> "Positions on it as";
                },
                positions());
    }

    /** Its positions as files. */
    private List<Hyperlink> positions() {
        String parameter = switch (type) {
            case PERSON, INSTITUTION, STATE -> "actor";
            case PROPOSAL, CLAIM -> "target";
            case ISSUE -> "issue";
            case ARTICLE, DOCUMENT -> "document";
            case POSITION -> "";
        };
        String query = "?" + parameter + "=" + EntityLinks.encode(iri);
        return parameter.isEmpty()
                ? List.of()
                : List.of(
                        new Hyperlink("CSV", "/positions.csv" + query),
                        new Hyperlink("Excel", "/positions.xlsx" + query),
                        new Hyperlink("JSON", "/positions.json" + query));
    }
}
