package org.demarche.extract.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes short ids that are not in use. */
final class IdAllocator {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> nextNumbers = new HashMap<>();

    /** @param taken ids that are in use already */
    IdAllocator(Stream<String> taken) {
        taken.forEach(this.taken::add);
    }

    /** An id made of the letters and digits of a text, with a number at its end if that id is taken. */
    String newId(String words) {
        String slug = Slug.of(words);
        String id = slug;
        while (!taken.add(id)) {
            id = slug + "-" + nextNumbers.merge(slug, 2, (number, any) -> number + 1);
        }
        return id;
    }
}
