package org.demarche.server.pages.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.picture.TimelinePicture.Event;
import org.demarche.server.pages.read.StatedPosition;

/** Positions on a timeline. */
public final class PositionTimeline {

    private static final long FEWEST_DAYS = 2;

    private PositionTimeline() {}

    /**
     * A picture for positions of several days.
     *
     * @param group names the row of a position
     * @return empty if all positions are of one day, or of none: such a timeline says nothing
     */
    public static Optional<TimelinePicture> ofSeveralDays(
            List<StatedPosition> positions, Function<StatedPosition, String> group, EntityPaths paths, String title) {
        long days = positions.stream()
                .flatMap(position -> position.date().stream())
                .distinct()
                .count();
        return days < FEWEST_DAYS ? Optional.empty() : of(positions, group, paths, title);
    }

    /** A picture; empty if no position has a day. */
    public static Optional<TimelinePicture> of(
            List<StatedPosition> positions, Function<StatedPosition, String> group, EntityPaths paths, String title) {
        List<Event> events = positions.reversed().stream()
                .filter(position -> position.date().isPresent())
                .map(position -> new Event(
                        position.date().orElseThrow(),
                        group.apply(position),
                        Optional.of(StanceMark.of(position.stance())),
                        position.summary().value(),
                        paths.path(position.iri())))
                .toList();
        return TimelinePicture.of(events, title);
    }
}
