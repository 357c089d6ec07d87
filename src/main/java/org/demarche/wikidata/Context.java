package org.demarche.wikidata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a mention besides its names.
 *
 * @param countries its countries: entity ids, two- or three-letter codes (ISO 3166-1), or names
 * @param affiliations posts of a person
 * @param description short description, or empty
 * @param activeOn a day on which it existed, such as the date of the article
 * @param properties further values by property id (identifiers, dates, entity ids), from reconciliation clients
 */
public record Context(
        List<String> countries,
        List<Affiliation> affiliations,
        String description,
        @Nullable PartialDate activeOn,
        Map<String, List<String>> properties) {

    /** No context. */
    public static final Context NONE = new Context(List.of(), List.of(), "", null, Map.of());

    public Context {
        countries = List.copyOf(countries);
        affiliations = List.copyOf(affiliations);
        properties = Map.copyOf(properties);
    }

    /**
     * A post.
     *
     * @param role role of the person, or empty
     * @param institution name of the institution, or empty
     * @param institutionId entity of the institution, if it is linked
     */
    public record Affiliation(
            String role, String institution, @Nullable String institutionId) {}

    /** This context with countries. */
    public Context withCountries(String... those) {
        return new Context(List.of(those), affiliations, description, activeOn, properties);
    }
}
