package org.demarche.wikidata;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an entity: its names, and what tells it from others of that name.
 *
 * @param id {@code Q…}, or whatever id its source gives
 * @param labels by language; {@code mul} stands for all languages
 * @param aliases by language
 * @param shortNames short, official and native names that are stated rather than given as labels (P1813, P1448, P1705)
 * @param descriptions by language
 * @param kinds what it can be for us
 * @param types its classes (P31), as stated
 * @param relations to other entities, preferred ones first, without deprecated ones
 * @param dates by property (P569, P570, P571, P576): the first that is stated
 * @param seat where it is, or has its seat
 * @param identifiers by property: ROR id (P6782), country codes, web sites (P856) and so on
 * @param sitelinks number of Wikipedias and sister projects with a page about it: how well known it is
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

    /** The same with kinds. */
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

    /** The label in the first of the languages that has one, else the one for all languages, in English, in any; else the id. */
    public String label(String... languages) {
        return inLanguage(labels, languages).orElse(id);
    }

    /** The description, chosen like the label. */
    public Optional<String> description(String... languages) {
        return inLanguage(descriptions, languages);
    }

    /** Every name that it has, each once: labels, aliases, others; those of a language together, in the order of languages. */
    public Stream<String> names() {
        return Stream.of(inOrder(labels), inOrder(aliases).flatMap(List::stream), shortNames.stream())
                .flatMap(names -> names)
                .distinct();
    }

    /** The order of the maps themselves differs from run to run. */
    private static <T> Stream<T> inOrder(Map<String, T> byLanguage) {
        return byLanguage.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    /** Ids of the entities to which a property leads. */
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
