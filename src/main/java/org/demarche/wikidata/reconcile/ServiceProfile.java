package org.demarche.wikidata.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * The description of a service.
 *
 * @param name display name
 * @param identifierSpace prefix of the IRIs of entities
 * @param schemaSpace prefix of the IRIs of types and properties
 * @param view URL of an entity's page, with {@code {{id}}} in place of its id; empty for a page of the same server
 * @param language the preferred language of names and descriptions
 * @param types the types that it offers, most general first
 * @param properties the properties that it compares and returns
 */
public record ServiceProfile(
        String name,
        String identifierSpace,
        String schemaSpace,
        String view,
        String language,
        List<ServiceType> types,
        List<ServiceProperty> properties) {

    public ServiceProfile {
        types = List.copyOf(types);
        properties = List.copyOf(properties);
    }

    Optional<ServiceType> type(String id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    Optional<ServiceProperty> property(String id) {
        return properties.stream().filter(property -> property.id().equals(id)).findFirst();
    }
}
