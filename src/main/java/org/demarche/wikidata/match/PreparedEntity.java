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

/** An entity made ready for comparison. */
final class PreparedEntity {

    final KnownEntity entity;
    /** Its names, one for all that have the same words in whatever language. */
    final List<Named> names;
    /** All its names, folded and without spaces. */
    final Set<String> compact = new HashSet<>();
    /** All words of its names, translated. */
    final Set<String> words = new HashSet<>();
    /** What its names' initials spell. */
    final Set<String> acronyms = new HashSet<>();

    final List<PersonalName> personalNames;
    /** The words of its descriptions, translated. */
    final Set<String> described = new HashSet<>();
    /** Ids of its countries. */
    final Set<String> countries = new HashSet<>();

    /**
     * A name.
     *
     * @param label whether it, or another with the same words, is a label
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
