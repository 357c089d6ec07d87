package org.demarche.wikidata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes entities for tests. */
public final class EntityMaker {

    private final String id;
    private final EntityKind kind;
    private final Map<String, String> labels = new HashMap<>();
    private final List<String> aliases = new ArrayList<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private final List<String> types = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, PartialDate> dates = new HashMap<>();
    private final Map<String, List<String>> identifiers = new HashMap<>();
    private int sitelinks;

    private EntityMaker(String id, EntityKind kind) {
        this.id = id;
        this.kind = kind;
    }

    public static EntityMaker person(String id, String name) {
        return new EntityMaker(id, EntityKind.PERSON).label("en", name);
    }

    public static EntityMaker institution(String id, String name) {
        return new EntityMaker(id, EntityKind.INSTITUTION).label("en", name);
    }

    public static EntityMaker state(String id, String name) {
        return new EntityMaker(id, EntityKind.STATE).label("en", name);
    }

    public EntityMaker label(String language, String label) {
        labels.put(language, label);
        return this;
    }

    public EntityMaker alias(String... names) {
        aliases.addAll(List.of(names));
        return this;
    }

    public EntityMaker described(String description) {
        descriptions.put("en", description);
        return this;
    }

    public EntityMaker type(String id) {
        types.add(id);
        return this;
    }

    public EntityMaker relation(String property, String target) {
        relations.add(new Relation(property, target));
        return this;
    }

    public EntityMaker country(String id) {
        return relation(kind == EntityKind.PERSON ? PropertyIds.CITIZENSHIP : PropertyIds.COUNTRY, id);
    }

    public EntityMaker date(String property, int year) {
        dates.put(property, new PartialDate(year, 0, 0));
        return this;
    }

    public EntityMaker identifier(String property, String value) {
        identifiers.put(property, List.of(value));
        return this;
    }

    public EntityMaker sitelinks(int number) {
        sitelinks = number;
        return this;
    }

    public KnownEntity make() {
        return new KnownEntity(
                id,
                labels,
                Map.of("en", aliases),
                List.of(),
                descriptions,
                Set.of(kind),
                types,
                relations,
                dates,
                null,
                identifiers,
                sitelinks);
    }
}
