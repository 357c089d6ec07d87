package org.demarche.imports.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.extract.proposal.TextSimilarities;
import org.demarche.extract.proposal.TextSimilarity;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.index.EntityIndex;
import org.demarche.wikidata.match.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds actors and targets of a corpus that new ones may be the same as, for a person to decide: actors by the matcher that links them to
 * Wikidata, targets by the words that they share.
 */
final class LikelySame implements AutoCloseable {

    /** Below this score most suggestions would be wrong, as with duplicates. */
    private static final double LEAST_SCORE = 50;

    /** Of the longer words of the shorter of two labels. */
    private static final double LEAST_SHARED = 0.7;

    /** Comparing all with all takes too long in a corpus with more targets. */
    private static final int MOST_TARGETS = 2_000;

    /** New entities that are looked up. */
    private static final int MOST_LOOKUPS = 2_000;

    private record Label(String list, String id, String text, TextSimilarity.Sense sense) {}

    private final TextSimilarity similarity = TextSimilarities.byWords();
    private final List<Label> targets = new ArrayList<>();
    private final EntityIndex actors;
    private final Matcher matcher;
    private int lookups;

    /** @param corpus as it is before the import */
    LikelySame(ObjectNode corpus) {
        List<KnownEntity> known = new ArrayList<>();
        corpus.path("actors").forEach(actor -> known.add(entity(actor)));
        actors = EntityIndex.of("actors", known);
        matcher = new Matcher(actors);
        for (String list : List.of("proposals", "claims", "documents")) {
            for (JsonNode target : corpus.path(list)) {
                String text = value(target.has("label") ? target.path("label") : target.path("title"));
                targets.add(new Label(list, target.path("id").asString(""), text, similarity.of(text)));
            }
        }
    }

    /**
     * An actor or target that a new one may be the same as: its id and, in quotation marks, its name.
     *
     * @param list which list of the corpus the new one is in
     * @param added the new one
     */
    Optional<String> of(String list, ObjectNode added) {
        if (lookups >= MOST_LOOKUPS) {
            return Optional.empty();
        }
        lookups++;
        return list.equals("actors") ? actor(entity(added)) : target(list, added);
    }

    private Optional<String> actor(KnownEntity added) {
        Mention mention = new Mention(
                added.label(),
                added.names().filter(name -> !name.equals(added.label())).toList(),
                added.kinds(),
                Set.of(),
                Context.NONE);
        return matcher.match(mention).candidates().stream()
                .filter(candidate -> candidate.score() >= LEAST_SCORE)
                .filter(candidate -> candidate.entity().kinds().equals(added.kinds()))
                .findFirst()
                .map(candidate ->
                        shown(candidate.entity().id(), candidate.entity().label()));
    }

    private Optional<String> target(String list, ObjectNode added) {
        if (targets.size() > MOST_TARGETS) {
            return Optional.empty();
        }
        TextSimilarity.Sense sense =
                similarity.of(value(added.has("label") ? added.path("label") : added.path("title")));
        Label best = null;
        double most = LEAST_SHARED;
        for (Label target : targets) {
            double shared = target.list().equals(list) ? similarity.similarity(sense, target.sense()) : 0;
            if (shared > most || (shared == most && best == null)) {
                most = shared;
                best = target;
            }
        }
        return Optional.ofNullable(best).map(found -> shown(found.id(), found.text()));
    }

    private static String shown(String id, String name) {
        return id + " (\"" + name + "\")";
    }

    private static KnownEntity entity(JsonNode actor) {
        List<String> others = new ArrayList<>();
        actor.path("otherNames").forEach(name -> others.add(value(name)));
        return new KnownEntity(
                actor.path("id").asString(""),
                Map.of("mul", value(actor.path("name"))),
                Map.of("mul", others),
                List.of(),
                Map.of("mul", value(actor.path("description"))),
                kinds(actor.path("type").asString("")),
                List.of(),
                List.of(),
                Map.of(),
                null,
                Map.of(),
                0);
    }

    private static Set<EntityKind> kinds(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "person" -> Set.of(EntityKind.PERSON);
            case "state" -> Set.of(EntityKind.STATE);
            default -> Set.of(EntityKind.INSTITUTION);
        };
    }

    private static String value(JsonNode text) {
        return text.isObject() ? text.path("value").asString("") : text.asString("");
    }

    @Override
    public void close() {
        actors.close();
        similarity.close();
    }
}
