package org.demarche.server.pages.parts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.Html;
import org.demarche.server.pages.read.EntityLabel;

/**
 * Links to things, and to what is said of them.
 *
 * @param links where things are
 */
public record EntityLinks(EntityPaths links) {

    /** A link with the thing's name. */
    public Html link(EntityLabel thing) {
        return Html.element("a")
                .href(links.path(thing.iri()))
                .text(thing.name())
                .html();
    }

    /** The same for a template. */
    public Hyperlink to(EntityLabel thing) {
        return new Hyperlink(thing.name(), links.path(thing.iri()));
    }

    /** Several links, with commas between. */
    public Html links(List<EntityLabel> things) {
        List<Html> pieces = new ArrayList<>();
        for (EntityLabel thing : things) {
            if (!pieces.isEmpty()) {
                pieces.add(Html.text(", "));
            }
            pieces.add(link(thing));
        }
        return Html.all(pieces);
    }

    /** Where the positions of an actor on a target are. */
    public static String positions(EntityLabel actor, EntityLabel target) {
        return "/positions?actor=" + encode(actor.iri()) + "&target=" + encode(target.iri());
    }

    /** A text as the value of a parameter. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
