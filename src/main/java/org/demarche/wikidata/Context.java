package org.demarche.wikidata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a named thing beside its names.
 *
 * @param countries states to which it belongs: entity ids, two- or three-letter codes (ISO 3166-1), or names
 * @param affiliations posts of a person
 * @param description words that say what it is, or empty
 * @param activeOn a day on which it existed, such as that of the article that quotes it
 * @param properties further values by property id (identifiers, dates, entity ids), as reconciliation clients give them
 */
public record Context(
        List<String> countries,
        List<Affiliation> affiliations,
        String description,
        @Nullable PartialDate activeOn,
        Map<String, List<String>> properties) {

    /** Nothing is known. */
    public static final Context NONE = new Context(List.of(), List.of(), "", null, Map.of());

    public Context {
        countries = List.copyOf(countries);
        affiliations = List.copyOf(affiliations);
        properties = Map.copyOf(properties);
    }

    /**
     * A post.
     *
     * @param role what the person is there, or empty
     * @param institution the institution's name, or empty
     * @param institutionId its entity, where it is linked
     */
    public record Affiliation(
            String role, String institution, @Nullable String institutionId) {}

    /** The same with countries. */
    public Context withCountries(String... those) {
        return new Context(List.of(those), affiliations, description, activeOn, properties);
    }
}
