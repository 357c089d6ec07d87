package org.demarche.wikidata.link;

import java.util.List;
import org.demarche.model.Link;
import org.demarche.wikidata.KnownEntity;
import org.jspecify.annotations.Nullable;

/**
 * A thing of a corpus that can be linked.
 *
 * @param kind what it is: an actor, a document or an issue
 * @param entity its names and what else is known of it, in the form in which entities are compared; its id is the short one
 * @param posts of a person
 */
public record LinkableEntity(Link.Kind kind, KnownEntity entity, List<Post> posts) {

    public LinkableEntity {
        posts = List.copyOf(posts);
    }

    /** Its short id. */
    public String id() {
        return entity.id();
    }

    /** What the corpus calls it. */
    public String name() {
        return entity.label();
    }

    /**
     * A post.
     *
     * @param role what the person is there
     * @param institution short id of the institution, if it is named
     */
    public record Post(String role, @Nullable String institution) {}
}
