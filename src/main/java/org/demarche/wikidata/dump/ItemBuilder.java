package org.demarche.wikidata.dump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.Relation;
import org.jspecify.annotations.Nullable;

/** Collects the indexed parts of an item while its JSON is read. */
final class ItemBuilder {

    /** Properties that lead to other entities and are kept. */
    private static final Set<String> RELATIONS = Set.of(
            PropertyIds.COUNTRY,
            PropertyIds.CITIZENSHIP,
            PropertyIds.POSITION_HELD,
            PropertyIds.PARTY,
            PropertyIds.OCCUPATION,
            PropertyIds.EMPLOYER,
            PropertyIds.HEADQUARTERS,
            PropertyIds.PART_OF,
            PropertyIds.MEMBER_OF,
            PropertyIds.AFFILIATION);

    private static final Set<String> DATES =
            Set.of(PropertyIds.BIRTH, PropertyIds.DEATH, PropertyIds.INCEPTION, PropertyIds.DISSOLVED);
    private static final Set<String> NAMES = Set.of(
            PropertyIds.SHORT_NAME, PropertyIds.OFFICIAL_NAME, PropertyIds.NATIVE_LABEL, PropertyIds.NATIVE_NAME);
    /** Wikidata allows texts of 1,500 characters and addresses of 2,000. */
    private static final int LONGEST_VALUE = 2_000;

    private static final Set<String> IDENTIFIERS = Set.copyOf(PropertyIds.IDENTIFIERS);

    String id = "";
    Map<String, String> labels = Map.of();
    Map<String, String> descriptions = Map.of();
    Map<String, List<String>> aliases = Map.of();
    int sitelinks;

    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> superclasses = new ArrayList<>();
    private final List<Ranked> relations = new ArrayList<>();
    private final Map<String, PartialDate> dates = new HashMap<>();
    private final Map<String, List<String>> identifiers = new LinkedHashMap<>();
    private @Nullable Coordinates place;
    private @Nullable Coordinates seat;

    private record Ranked(Relation relation, Statement.Rank rank) {}

    /** Whether statements of a property are kept. */
    static boolean keeps(String property) {
        return property.equals(PropertyIds.INSTANCE_OF)
                || property.equals(PropertyIds.SUBCLASS_OF)
                || property.equals(PropertyIds.COORDINATES)
                || RELATIONS.contains(property)
                || DATES.contains(property)
                || NAMES.contains(property)
                || IDENTIFIERS.contains(property);
    }

    void add(String property, Statement statement) {
        String text = statement.value().text();
        if (statement.rank() == Statement.Rank.DEPRECATED) {
            return;
        }
        if (property.equals(PropertyIds.COORDINATES)) {
            place = place == null ? statement.value().coordinates().orElse(null) : place;
        } else if (DATES.contains(property)) {
            statement.value().date().ifPresent(date -> dates.putIfAbsent(property, date));
        } else if (text != null && !text.isEmpty() && text.length() <= LONGEST_VALUE) {
            addText(property, text, statement);
        }
    }

    private void addText(String property, String text, Statement statement) {
        if (NAMES.contains(property)) {
            names.add(text);
        } else if (IDENTIFIERS.contains(property)) {
            identifiers.computeIfAbsent(property, key -> new ArrayList<>()).add(text);
        } else if (ItemIds.isId(text)) {
            addItem(property, text, statement);
        }
    }

    private void addItem(String property, String id, Statement statement) {
        switch (property) {
            case PropertyIds.INSTANCE_OF -> types.add(id);
            case PropertyIds.SUBCLASS_OF -> superclasses.add(id);
            default -> addRelation(property, id, statement);
        }
    }

    private void addRelation(String property, String target, Statement statement) {
        Snak from = statement.from();
        Snak until = statement.until();
        Relation relation = new Relation(
                property,
                target,
                from == null ? null : from.date().orElse(null),
                until == null ? null : until.date().orElse(null));
        relations.add(new Ranked(relation, statement.rank()));
        Snak coordinates = statement.coordinates();
        if (seat == null && coordinates != null && property.equals(PropertyIds.HEADQUARTERS)) {
            seat = coordinates.coordinates().orElse(null);
        }
    }

    DumpItem build() {
        List<Relation> sorted = relations.stream()
                .sorted(Comparator.comparing(Ranked::rank))
                .map(Ranked::relation)
                .toList();
        KnownEntity entity = new KnownEntity(
                id,
                labels,
                aliases,
                names,
                descriptions,
                Set.of(),
                types,
                sorted,
                dates,
                seat == null ? place : seat,
                identifiers,
                sitelinks);
        return new DumpItem(entity, superclasses);
    }
}
