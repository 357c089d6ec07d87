package org.demarche.eval.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.name.Folding;

/** Names that several entities of the index share, to be distinguished by context. */
final class SharedNameCases {

    /** The context that is given besides the name. */
    enum Known {
        /** Its country. */
        COUNTRY,
        /** Its country, and where it is. */
        PLACE,
        /** Its country, and what it is and where, as its description says. */
        DESCRIPTION
    }

    private static final Set<EntityKind> ACTORS = Set.of(EntityKind.PERSON, EntityKind.INSTITUTION, EntityKind.STATE);
    private static final int SHORTEST = 2;
    /** Number of entities whose names are examined. */
    private static final int MOST = 100_000;

    private record Bearer(KnownEntity entity, String name) {}

    private final Map<String, Map<String, Bearer>> bearers = new LinkedHashMap<>();
    private int entities;

    void add(KnownEntity entity) {
        if (entity.kinds().stream().noneMatch(ACTORS::contains) || ++entities > MOST) {
            return;
        }
        entity.names().forEach(name -> {
            String key = Folding.fold(name).replace(" ", "");
            if (key.length() >= SHORTEST) {
                bearers.computeIfAbsent(key, none -> new LinkedHashMap<>())
                        .putIfAbsent(entity.id(), new Bearer(entity, name));
            }
        });
    }

    /** A case for each name and entity with this context. */
    List<TestCase> cases(Known known) {
        List<TestCase> cases = new ArrayList<>();
        bearers.forEach((key, sharing) -> {
            if (sharing.size() > 1) {
                sharing.values().stream()
                        .filter(bearer ->
                                known != Known.PLACE || !place(bearer.entity).isEmpty())
                        .forEach(bearer ->
                                cases.add(new TestCase("shared", mention(bearer, known), bearer.entity.id(), true)));
            }
        });
        return cases;
    }

    private static Mention mention(Bearer bearer, Known known) {
        KnownEntity entity = bearer.entity;
        List<String> countries = Stream.of(PropertyIds.COUNTRY, PropertyIds.CITIZENSHIP)
                .flatMap(property -> entity.targets(property).stream())
                .limit(1)
                .toList();
        Context context = new Context(
                countries,
                List.of(),
                switch (known) {
                    case COUNTRY -> "";
                    case PLACE -> place(entity);
                    case DESCRIPTION -> entity.description("en").orElse("");
                },
                null,
                Map.of());
        return new Mention(bearer.name, List.of(), new LinkedHashSet<>(entity.kinds()), Set.of(), context);
    }

    /** The part of its description between the first and the last comma; empty if it has no comma. */
    private static String place(KnownEntity entity) {
        String description = entity.description("en").orElse("");
        int first = description.indexOf(',');
        int last = description.lastIndexOf(',');
        return last > first ? description.substring(first + 1, last).strip() : "";
    }
}
