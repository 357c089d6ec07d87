package org.demarche.wikidata.match;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntityName;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.name.PersonalName;

/** An entity, prepared for comparison. */
final class PreparedEntity {

    final KnownEntity entity;
    /** Names, without those that have the same translated words. */
    final List<Named> names;
    /** All names, folded and without spaces. */
    final Set<String> compact = new HashSet<>();
    /** All translated words of its names. */
    final Set<String> words = new HashSet<>();
    /** Acronyms formed by its names. */
    final Set<String> acronyms = new HashSet<>();

    final List<PersonalName> personalNames;
    /** Translated words of its descriptions. */
    final Set<String> described = new HashSet<>();
    /** Country ids. */
    final Set<String> countries = new HashSet<>();

    /**
     * A name.
     *
     * @param label whether it, or a name with the same words, is a label
     */
    record Named(WeightedName name, boolean label) {}

    PreparedEntity(KnownEntity entity, WordWeights weights) {
        this.entity = entity;
        this.names = distinctNames(entity).stream()
                .map(name -> new Named(new WeightedName(name.form(), weights), name.label()))
                .toList();
        names.forEach(named -> named.name().form.words().forEach(word -> words.add(word.text())));
        this.personalNames = entity.kinds().contains(EntityKind.PERSON)
                ? entity.names().map(PersonalName::of).distinct().toList()
                : List.of();
        entity.descriptions().values().stream()
                .distinct()
                .forEach(text -> described.addAll(PreparedMention.words(text)));
        Stream.of(PropertyIds.COUNTRY, PropertyIds.CITIZENSHIP)
                .forEach(property -> countries.addAll(entity.targets(property)));
        if (entity.kinds().contains(EntityKind.STATE)) {
            countries.add(entity.id());
        }
    }

    private Collection<EntityName> distinctNames(KnownEntity entity) {
        Map<String, EntityName> distinct = new LinkedHashMap<>();
        for (EntityName name : EntityName.of(entity)) {
            compact.add(name.form().compact());
            acronyms.addAll(name.form().acronyms());
            distinct.merge(name.form().bag(), name, (one, other) -> one.label() ? one : other);
        }
        return distinct.values();
    }
}
