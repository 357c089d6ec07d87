package org.demarche.server.pages.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.picture.TimelinePicture.Moment;
import org.demarche.server.pages.read.StatedPosition;

/** Positions on a line of days. */
public final class PositionTimeline {

    /** A line of days with fewer tells nothing. */
    private static final long FEWEST_DAYS = 2;

    private PositionTimeline() {}

    /**
     * The picture.
     *
     * @param group in whose row a position stands
     * @return nothing if all positions are of one day, or of none
     */
    public static Optional<Html> of(
            List<StatedPosition> positions, Function<StatedPosition, String> group, EntityPaths links, String title) {
        long days = positions.stream()
                .flatMap(position -> position.date().stream())
                .distinct()
                .count();
        return days < FEWEST_DAYS ? Optional.empty() : Optional.of(picture(positions, group, links, title));
    }

    /** The picture, whatever there is; nothing if no position has a day. */
    public static Html picture(
            List<StatedPosition> positions, Function<StatedPosition, String> group, EntityPaths links, String title) {
        List<Moment> moments = positions.reversed().stream()
                .filter(position -> position.date().isPresent())
                .map(position -> new Moment(
                        position.date().orElseThrow(),
                        group.apply(position),
                        Optional.of(StanceMark.of(position.stance())),
                        position.summary(),
                        links.path(position.iri())))
                .toList();
        if (moments.isEmpty()) {
            return Html.NOTHING;
        }
        return Html.element("div")
                .set("class", "scroll picture-frame")
                .set("role", "region")
                .set("aria-label", title)
                .set("tabindex", "0")
                .add(TimelinePicture.of(moments, title))
                .html();
    }
}
