package org.demarche.wikidata.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.reconcile.ReconciliationCandidate.Named;

/** Labels of entities, types and properties in the language of the service. */
final class EntityLabels {

    private final EntitySource source;
    private final ServiceProfile profile;

    EntityLabels(EntitySource source, ServiceProfile profile) {
        this.source = source;
        this.profile = profile;
    }

    String name(KnownEntity entity) {
        return entity.label(profile.language());
    }

    String description(KnownEntity entity) {
        return entity.description(profile.language()).orElse("");
    }

    /** The name of an entity of which only the id is known. */
    String name(String id) {
        return profile.type(id)
                .map(ServiceType::name)
                .or(() -> source.find(id).map(this::name))
                .orElse(id);
    }

    /** The types of an entity: those that the service offers first, then those that are stated. */
    List<Named> types(KnownEntity entity) {
        Map<String, Named> types = new LinkedHashMap<>();
        profile.types().stream()
                .filter(type -> type.kinds().stream().anyMatch(entity.kinds()::contains))
                .forEach(type -> types.put(type.id(), new Named(type.id(), type.name())));
        entity.types().forEach(id -> types.computeIfAbsent(id, type -> new Named(type, name(type))));
        return new ArrayList<>(types.values());
    }
}
