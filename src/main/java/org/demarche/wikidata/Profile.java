package org.demarche.wikidata;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.wikidata.name.PersonalName;

/** An entity made ready for comparison. */
final class Profile {

    final Entity entity;
    final List<EntityName> names;
    final List<PersonalName> personalNames;
    /** The words of its descriptions, translated. */
    final Set<String> described;
    /** Ids of its countries. */
    final Set<String> countries;

    Profile(Entity entity) {
        this.entity = entity;
        this.names = EntityName.of(entity);
        this.personalNames = entity.kinds().contains(EntityKind.PERSON)
                ? entity.names().map(PersonalName::of).distinct().toList()
                : List.of();
        this.described = new HashSet<>();
        entity.descriptions().values().stream().distinct().forEach(text -> described.addAll(PreparedMention.words(text)));
        this.countries = new HashSet<>();
        Stream.of(Property.COUNTRY, Property.CITIZENSHIP)
                .forEach(property -> countries.addAll(entity.targets(property)));
        if (entity.kinds().contains(EntityKind.STATE)) {
            countries.add(entity.id());
        }
    }
}
