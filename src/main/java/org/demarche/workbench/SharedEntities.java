package org.demarche.workbench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Moves entities from a coding to the corpus file, so that other articles can refer to them, or copies them to another coding. */
final class SharedEntities {

    /** The lists of entities in a coding. */
    static final List<String> LISTS = List.of("actors", "documents", "issues", "proposals", "claims");

    private SharedEntities() {}

    /**
     * Moves entities, with those of the coding that they refer to.
     *
     * @param ids their ids
     * @param coding is changed
     * @param corpus is changed
     * @return whether anything was moved
     */
    static boolean move(Set<String> ids, ObjectNode coding, ObjectNode corpus) {
        Set<String> moving = closure(ids, coding);
        boolean moved = false;
        for (String list : LISTS) {
            if (coding.get(list) instanceof ArrayNode own) {
                ArrayNode shared = corpus.withArray(list);
                for (int i = own.size() - 1; i >= 0; i--) {
                    if (moving.contains(id(own.get(i)))) {
                        JsonNode entity = own.remove(i);
                        if (shared.valueStream().noneMatch(known -> id(known).equals(id(entity)))) {
                            shared.add(entity);
                        }
                        moved = true;
                    }
                }
                if (own.isEmpty()) {
                    coding.remove(list);
                }
            }
        }
        return moved;
    }

    /**
     * Copies the entities of a coding that something refers to, with those that they refer to.
     *
     * @param to gets those that it does not have
     */
    static void copy(JsonNode referring, ObjectNode coding, ObjectNode to) {
        Set<String> ids = new HashSet<>();
        strings(referring, ids);
        Set<String> copied = closure(ids, coding);
        for (String list : LISTS) {
            coding.path(list).forEach(entity -> {
                if (copied.contains(id(entity))
                        && to.path(list)
                                .valueStream()
                                .noneMatch(known -> id(known).equals(id(entity)))) {
                    to.withArray(list).add(entity.deepCopy());
                }
            });
        }
    }

    private static Set<String> closure(Set<String> ids, ObjectNode coding) {
        Set<String> all = new HashSet<>(ids);
        int before;
        do {
            before = all.size();
            for (String list : LISTS) {
                coding.path(list).forEach(entity -> {
                    if (all.contains(id(entity))) {
                        strings(entity, all);
                    }
                });
            }
        } while (all.size() > before);
        return all;
    }

    /** All strings in an entity; those that are ids of other entities are references. */
    private static void strings(JsonNode node, Set<String> found) {
        if (node.isString()) {
            found.add(node.asString());
        }
        node.forEach(child -> strings(child, found));
    }

    private static String id(JsonNode entity) {
        return entity.path("id").asString("");
    }
}
