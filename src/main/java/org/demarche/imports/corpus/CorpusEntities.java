package org.demarche.imports.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.coding.JsonLayout;
import org.demarche.imports.source.ImportException;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.SourceActor;
import org.demarche.imports.source.SourceTarget;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entities that the codings of a corpus share, in its {@code corpus.json}. An actor or target of the source whose name is in the
 * corpus already is the same; others are added.
 */
final class CorpusEntities implements AutoCloseable {

    static final String FILE = "corpus.json";

    private static final List<String> LISTS = List.of("actors", "documents", "issues", "proposals", "claims");

    /** An entity of the corpus. */
    private record Known(String id, ObjectNode json) {}

    private final ObjectNode corpus;
    private final String language;
    private final IdPool ids = new IdPool();
    private final Map<String, Known> byName = new HashMap<>();

    /** Entities met in this run, by the very values: most statements repeat them. */
    private final Map<Object, Known> met = new HashMap<>();

    private final ImportNotes notes;
    private final Optional<LikelySame> likely;

    private CorpusEntities(ObjectNode corpus, boolean exists, String language, ImportNotes notes) {
        this.corpus = corpus;
        this.language = language;
        this.notes = notes;
        this.likely = exists ? Optional.of(new LikelySame(corpus)) : Optional.empty();
        ids.take(corpus.path("id").asString(""));
        for (String list : LISTS) {
            for (JsonNode entity : corpus.path(list)) {
                if (entity instanceof ObjectNode known) {
                    know(list, known);
                }
            }
        }
    }

    /**
     * The entities of a corpus that exists, or of a new one.
     *
     * @param head what a new corpus begins with
     * @param language the language of the source's texts
     * @param notes takes what may be the same as an entity of the corpus
     * @throws ImportException if there is a corpus file that cannot be read
     */
    static CorpusEntities in(Path folder, ObjectNode head, String language, ImportNotes notes) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new CorpusEntities(head, false, language, notes);
        }
        try {
            if (JsonMapper.shared().readTree(file.toFile()) instanceof ObjectNode corpus) {
                return new CorpusEntities(corpus, true, language, notes);
            }
        } catch (JacksonException e) {
            // reported below
        }
        throw new ImportException(
                file.toString(),
                "the corpus file cannot be read",
                "See what is wrong with: demarche validate " + folder);
    }

    /** The base of the ids of the corpus. */
    String base() {
        return corpus.path("@context").path(1).path("@base").asString("");
    }

    IdPool ids() {
        return ids;
    }

    /** The id of an actor. */
    String actor(SourceActor actor, @Nullable SourceActor affiliation) {
        Known known = met.get(actor);
        if (known == null) {
            known = actor(actor);
            met.put(actor, known);
        }
        if (affiliation != null && known.json().path("type").asString("").equals("Person")) {
            affiliate(known.json(), actor(affiliation, null));
        }
        return known.id();
    }

    private Known actor(SourceActor actor) {
        Known there = byName.get(key("actors", actor.name()));
        if (there != null) {
            return there;
        }
        ObjectNode json = entity("actors", "name", actor.name(), actor.type().word());
        put(json, "description", actor.description());
        List<String> others = actor.otherNames().stream()
                .map(CleanText::of)
                .filter(name -> !name.isEmpty() && !name.equals(CleanText.of(actor.name())))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            ArrayNode names = json.putArray("otherNames");
            others.forEach(name -> names.add(text(name)));
        }
        if (actor.category() != null) {
            json.put("category", actor.category().term());
        }
        return added("actors", json);
    }

    private static void affiliate(ObjectNode person, String institution) {
        for (JsonNode post : person.path("affiliations")) {
            if (post.path("institution").asString("").equals(institution)) {
                return;
            }
        }
        ArrayNode posts = person.withArray("affiliations");
        ObjectNode post = posts.addObject().put("type", "Affiliation");
        post.putObject("role").put("value", "affiliated").put("language", "en");
        post.put("institution", institution);
    }

    /** The id of a target. */
    String target(SourceTarget target) {
        return met.computeIfAbsent(target, any -> newTarget(target)).id();
    }

    private Known newTarget(SourceTarget target) {
        String list = switch (target.type()) {
            case PROPOSAL -> "proposals";
            case CLAIM -> "claims";
            case DOCUMENT -> "documents";
            case PERSON, INSTITUTION, STATE -> "actors";
        };
        if (list.equals("actors")) {
            corpus.put("actorTargets", true);
            return actor(SourceActor.of(
                    target.label(), SourceActor.Type.valueOf(target.type().name())));
        }
        Known there = byName.get(key(list, target.label()));
        if (there != null) {
            return there;
        }
        ObjectNode json = entity(
                list,
                list.equals("documents") ? "title" : "label",
                target.label(),
                target.type().word());
        put(json, "description", target.description());
        List<String> issues = target.about().stream()
                .filter(label -> !CleanText.of(label).isEmpty())
                .map(this::issue)
                .distinct()
                .toList();
        if (!issues.isEmpty()) {
            issues.forEach(json.putArray("about")::add);
        }
        return added(list, json);
    }

    private String issue(String label) {
        Known there = byName.get(key("issues", label));
        return there == null
                ? know("issues", entity("issues", "label", label, "Issue")).id()
                : there.id();
    }

    private ObjectNode entity(String list, String nameField, String name, String type) {
        String clean = CleanText.of(name);
        ArrayNode entities = corpus.get(list) instanceof ArrayNode array ? array : corpus.putArray(list);
        ObjectNode json = entities.addObject()
                .put("id", ids.allocate(clean, IdPool.word(type)))
                .put("type", type);
        put(json, nameField, clean);
        return json;
    }

    /** A new entity. One that is like another of the corpus stays apart, but is reported. */
    private Known added(String list, ObjectNode json) {
        likely.flatMap(known -> known.of(list, json))
                .ifPresent(same -> notes.add(
                        Kind.TO_REVIEW,
                        value(json.path(list.equals("actors") ? "name" : json.has("title") ? "title" : "label")),
                        "is new, but may be the same as " + same));
        return know(list, json);
    }

    private Known know(String list, ObjectNode json) {
        Known known = new Known(json.path("id").asString(""), json);
        ids.take(known.id());
        for (String field : List.of("name", "label", "title")) {
            if (json.has(field)) {
                byName.putIfAbsent(key(list, value(json.path(field))), known);
            }
        }
        json.path("otherNames").forEach(name -> byName.putIfAbsent(key(list, value(name)), known));
        return known;
    }

    private static String key(String list, String name) {
        return list + ":" + CleanText.folded(CleanText.of(name));
    }

    private static String value(JsonNode text) {
        return text.isObject() ? text.path("value").asString("") : text.asString("");
    }

    private void put(ObjectNode json, String field, @Nullable String text) {
        String clean = CleanText.of(text);
        if (!clean.isEmpty()) {
            json.set(field, text(clean));
        }
    }

    /** A text in the language of the source, which may not be that of the corpus file. */
    private JsonNode text(String value) {
        if (language.equals(corpus.path("@context").path(1).path("@language").asString(""))) {
            return corpus.stringNode(value);
        }
        return corpus.objectNode().put("value", value).put("language", language);
    }

    /** Ends the search for similar entities. */
    @Override
    public void close() {
        likely.ifPresent(LikelySame::close);
    }

    /** How the corpus file is to be. */
    String file() {
        return JsonLayout.file(corpus);
    }
}
