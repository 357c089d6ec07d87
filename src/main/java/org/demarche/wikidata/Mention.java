package org.demarche.wikidata;

import java.util.List;
import java.util.Set;

/**
 * A name in a text or coding, to be linked to an entity.
 *
 * @param name the name
 * @param otherNames further names of the same entity
 * @param kinds possible kinds; empty for any
 * @param types ids of classes, including their subclasses, that it must be an instance of; empty for any
 * @param context context of the mention
 */
public record Mention(String name, List<String> otherNames, Set<EntityKind> kinds, Set<String> types, Context context) {

    public Mention {
        otherNames = List.copyOf(otherNames);
        kinds = Set.copyOf(kinds);
        types = Set.copyOf(types);
    }

    /** A name without context. */
    public static Mention of(String name) {
        return new Mention(name, List.of(), Set.of(), Set.of(), Context.NONE);
    }

    public Mention withKinds(EntityKind... those) {
        return new Mention(name, otherNames, Set.of(those), types, context);
    }

    public Mention withContext(Context other) {
        return new Mention(name, otherNames, kinds, types, other);
    }
}
