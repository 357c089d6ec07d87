package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.StatedPosition;

/**
 * The positions that a request selects: by holder, target, issue, document, phrase, stance, kind and time, all of which must
 * apply.
 *
 * @param parameters of the request
 */
record PositionFilter(
        PageParameters parameters,
        Optional<EntityLabel> actor,
        Optional<EntityLabel> target,
        Optional<EntityLabel> issue,
        Optional<EntityLabel> document) {

    /** With more positions, sorting all of them takes too long; the tallies know the newest of each actor on each target. */
    private static final int MANY = 50_000;

    /**
     * The filter of a request.
     *
     * @throws org.demarche.server.http.HttpFailure 404 if it names an unknown entity
     */
    static PositionFilter of(PageParameters parameters) {
        return new PositionFilter(
                parameters,
                parameters.actor(),
                parameters.target(),
                parameters.entity("issue", Set.of(EntityType.ISSUE)).map(EntitySummary::named),
                parameters.entity("document", EntityType.DOCUMENTS).map(EntitySummary::named));
    }

    /** Whether it selects all positions. */
    boolean isEmpty() {
        return values().isEmpty();
    }

    /** Whether only the newest position of each actor on each target is shown, because there are too many. */
    boolean isNewestOnly() {
        return isEmpty() && parameters.reader().rows("counts").getFirst().count("positions") > MANY;
    }

    /** The positions, newest first. */
    List<StatedPosition> positions(int limit) {
        Map<String, String> values = values();
        String query = isNewestOnly() ? "newest-of-all" : query(values);
        values.put("limit", Integer.toString(limit));
        return parameters.reader().positions(query, values);
    }

    /** The query that starts from the most selective filter. */
    private static String query(Map<String, String> values) {
        if (values.containsKey("actor") || values.containsKey("target")) {
            return "positions";
        }
        return values.containsKey("document")
                ? "positions-of-document"
                : values.containsKey("issue") ? "positions-of-issue" : "positions";
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(parameters.dates());
        actor.ifPresent(entity -> values.put("actor", entity.iri()));
        target.ifPresent(entity -> values.put("target", entity.iri()));
        issue.ifPresent(entity -> values.put("issue", entity.iri()));
        document.ifPresent(entity -> values.put("document", entity.iri()));
        Optional.of(parameters.text("text"))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> values.put("text", text));
        parameters.term("kind", PositionKind.class).ifPresent(kind -> values.put("kindName", kind.term()));
        parameters.term("stance", Stance.class).ifPresent(stance -> values.put("stanceName", stance.term()));
        return values;
    }
}
