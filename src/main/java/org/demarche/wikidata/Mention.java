package org.demarche.wikidata;

import java.util.List;
import java.util.Set;

/**
 * A thing that a text or a coding names, to be found among entities.
 *
 * @param name the name by which it is called
 * @param otherNames further names of the same thing
 * @param kinds what it can be; empty for anything
 * @param types ids of classes of which it must be an instance, subclasses included; empty for any
 * @param context what else is known of it
 */
public record Mention(String name, List<String> otherNames, Set<EntityKind> kinds, Set<String> types, Context context) {

    public Mention {
        otherNames = List.copyOf(otherNames);
        kinds = Set.copyOf(kinds);
        types = Set.copyOf(types);
    }

    /** A name of which nothing else is known. */
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
