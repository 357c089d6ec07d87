package org.demarche.wikidata;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entity that mentions can be linked to: its names, and the attributes that distinguish it from others of the same name.
 *
 * @param id {@code Q…}, or another id of its source
 * @param labels by language; {@code mul} stands for all languages
 * @param aliases by language
 * @param shortNames short, official and native names from statements (P1813, P1448, P1705)
 * @param descriptions by language
 * @param kinds its kinds
 * @param types its stated classes (P31)
 * @param relations relations to other entities, preferred ones first, without deprecated ones
 * @param dates the first stated date by property (P569, P570, P571, P576)
 * @param seat location or seat
 * @param identifiers by property: ROR id (P6782), country codes, web sites (P856) and others
 * @param sitelinks number of Wikipedias and sister projects with a page about it
 */
public record KnownEntity(
        String id,
        Map<String, String> labels,
        Map<String, List<String>> aliases,
        List<String> shortNames,
        Map<String, String> descriptions,
        Set<EntityKind> kinds,
        List<String> types,
        List<Relation> relations,
        Map<String, PartialDate> dates,
        @Nullable Coordinates seat,
        Map<String, List<String>> identifiers,
        int sitelinks) {

    public KnownEntity {
        labels = Map.copyOf(labels);
        aliases = Map.copyOf(aliases);
        shortNames = List.copyOf(shortNames);
        descriptions = Map.copyOf(descriptions);
        kinds = Set.copyOf(kinds);
        types = List.copyOf(types);
        relations = List.copyOf(relations);
        dates = Map.copyOf(dates);
        identifiers = Map.copyOf(identifiers);
    }

    /** This entity with kinds. */
    public KnownEntity withKinds(Set<EntityKind> those) {
        return new KnownEntity(
                id,
                labels,
                aliases,
                shortNames,
                descriptions,
                those,
                types,
                relations,
                dates,
                seat,
                identifiers,
                sitelinks);
    }

    /** The label in the first language that has one, or else for all languages, in English, in any language, or else the id. */
    public String label(String... languages) {
        return inLanguage(labels, languages).orElse(id);
    }

    /** The description, chosen like the label. */
    public Optional<String> description(String... languages) {
        return inLanguage(descriptions, languages);
    }

    /** All names without duplicates: labels, aliases, others, grouped by language in the order of languages. */
    public Stream<String> names() {
        return Stream.of(inOrder(labels), inOrder(aliases).flatMap(List::stream), shortNames.stream())
                .flatMap(names -> names)
                .distinct();
    }

    /** The order of the maps themselves differs from run to run. */
    private static <T> Stream<T> inOrder(Map<String, T> byLanguage) {
        return byLanguage.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    /** Ids of the entities that are values of a property. */
    public List<String> targets(String property) {
        return relations.stream()
                .filter(relation -> relation.property().equals(property))
                .map(Relation::target)
                .toList();
    }

    /** The values of an identifier. */
    public Collection<String> identifier(String property) {
        return identifiers.getOrDefault(property, List.of());
    }

    private static Optional<String> inLanguage(Map<String, String> texts, String... languages) {
        return Stream.concat(Stream.of(languages), Stream.of("mul", "en"))
                .map(texts::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .or(() -> texts.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue));
    }
}
