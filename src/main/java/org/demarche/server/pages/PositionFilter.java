package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.network.select.NetworkData;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntitySummary;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.StatedPosition;
import org.demarche.server.pages.read.StoreReader;

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

    /**
     * The positions, newest first.
     *
     * @param kept all positions, if they are at hand
     */
    List<StatedPosition> positions(Optional<NetworkData> kept, int skip, int limit) {
        Map<String, String> values = values();
        Optional<List<String>> ids = kept.filter(data -> NewestPositions.answer(values))
                .map(data -> newest(values).ids(data, skip, limit));
        if (ids.isPresent()) {
            StoreReader reader = parameters.reader();
            return ids.get().stream()
                    .flatMap(id -> reader
                            .positions(
                                    "stated", Map.of("position", reader.names().expand(id)))
                            .stream())
                    .toList();
        }
        return all(skip + limit).stream().skip(skip).toList();
    }

    /** The positions, newest first, all of them by one query. */
    List<StatedPosition> all(int limit) {
        Map<String, String> values = values();
        String query = query(values);
        values.put("limit", Integer.toString(limit));
        return parameters.reader().positions(query, values);
    }

    /** Whether there are more than a number of positions, as far as that is known without a query. */
    boolean isMoreThan(Optional<NetworkData> kept, int limit) {
        Map<String, String> values = values();
        return kept.filter(data -> NewestPositions.answer(values))
                .map(data -> newest(values).ids(data, limit, 1))
                .filter(next -> !next.isEmpty())
                .isPresent();
    }

    private NewestPositions newest(Map<String, String> values) {
        return new NewestPositions(
                parameters.term("stance", Stance.class),
                parameters.term("kind", PositionKind.class),
                values.getOrDefault("since", ""),
                values.getOrDefault("until", ""));
    }

    /** The query that starts from the most selective filter. */
    private static String query(Map<String, String> values) {
        if (values.containsKey("actor") || values.containsKey("target")) {
            return "positions";
        } else if (values.containsKey("document")) {
            return "positions-of-document";
        } else if (values.containsKey("issue")) {
            return "positions-of-issue";
        }
        return values.containsKey("text") ? "positions-with-text" : "positions";
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
