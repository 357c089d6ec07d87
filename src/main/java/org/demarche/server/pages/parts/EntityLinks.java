package org.demarche.server.pages.parts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.read.EntityLabel;

/**
 * Links to the pages of entities and of their positions.
 *
 * @param links where entities are on this server
 */
public record EntityLinks(EntityPaths links) {

    /** A link with the name of the entity. */
    public Hyperlink to(EntityLabel entity) {
        return new Hyperlink(entity.label(), links.path(entity.iri()));
    }

    /** A link to each entity. */
    public List<Hyperlink> all(List<EntityLabel> entities) {
        return entities.stream().map(this::to).toList();
    }

    /** Path of the positions of an actor on a target. */
    public static String positions(EntityLabel actor, EntityLabel target) {
        return "/positions?actor=" + encode(actor.iri()) + "&target=" + encode(target.iri());
    }

    /** A text as the value of a URL parameter. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
