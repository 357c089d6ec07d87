package org.demarche.extract.speaker;

import java.util.Optional;
import java.util.Set;

/**
 * A post of a person, in the words of the text.
 *
 * @param role the role; empty if the text gives only the institution
 * @param institution the institution
 * @param partOf the institution that it is part of
 * @param former whether the text calls the post a former one
 */
public record Post(String role, Optional<String> institution, Optional<String> partOf, boolean former) {

    /** Nouns that belong to a role, in "secretary of state". */
    private static final Set<String> OF_ROLES = Set.of(
            "State", "Staff", "Defence", "Defense", "Police", "Mission", "Government", "Communications", "Operations");

    /** Whether a noun belongs to a role rather than being a place: "chief of staff". */
    static boolean isPartOfRole(String noun) {
        return OF_ROLES.contains(noun);
    }

    /** The post at a place: chief executive, of Hong Kong. A secretary of state has no other place. */
    Post at(String place) {
        return isPartOfRole(place)
                ? new Post(role + " of " + place, institution, partOf, former)
                : new Post(role, Optional.of(place), partOf, former);
    }
}
