package org.demarche.imports.corpus;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.demarche.extract.draft.Slug;

/** Makes ids of names, each only once. The same names in the same order give the same ids. */
final class IdPool {

    private final Set<String> taken = new HashSet<>();

    /** An id that is in use already. */
    void take(String id) {
        taken.add(id);
    }

    /**
     * A new id.
     *
     * @param name what it is made of
     * @param second what follows if the id is taken: a word that distinguishes the two
     */
    String allocate(String name, String second) {
        return allocateSlug(Slug.of(name), second);
    }

    /** The same with an id that is free of what ids cannot have. */
    String allocateSlug(String slug, String second) {
        if (taken.add(slug)) {
            return slug;
        }
        String other = second.isEmpty() ? slug : slug + "-" + second;
        if (!second.isEmpty() && taken.add(other)) {
            return other;
        }
        int number = 2;
        while (!taken.add(other + "-" + number)) {
            number++;
        }
        return other + "-" + number;
    }

    /** A type as it follows an id: {@code Proposal} is {@code proposal}. */
    static String word(String type) {
        return type.toLowerCase(Locale.ROOT);
    }
}
