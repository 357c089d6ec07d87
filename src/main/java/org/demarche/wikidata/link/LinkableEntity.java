package org.demarche.wikidata.link;

import java.util.List;
import org.demarche.model.Link;
import org.demarche.wikidata.KnownEntity;
import org.jspecify.annotations.Nullable;

/**
 * An entity of a corpus that can be linked.
 *
 * @param kind actor, document or issue
 * @param entity names and context in the form that the matcher compares; its id is the short id
 * @param posts posts of a person
 */
public record LinkableEntity(Link.Kind kind, KnownEntity entity, List<Post> posts) {

    public LinkableEntity {
        posts = List.copyOf(posts);
    }

    /** Short id. */
    public String id() {
        return entity.id();
    }

    /** Name in the corpus. */
    public String name() {
        return entity.label();
    }

    /**
     * A post.
     *
     * @param role role of the person
     * @param institution short id of the institution, if there is one
     */
    public record Post(String role, @Nullable String institution) {}
}
