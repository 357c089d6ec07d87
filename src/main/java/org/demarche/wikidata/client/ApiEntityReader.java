package org.demarche.wikidata.client;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.Relation;
import org.demarche.wikidata.dump.DumpItem;
import org.demarche.wikidata.dump.EntityReader;
import org.demarche.wikidata.dump.ItemIds;
import org.demarche.wikidata.index.RootClasses;

/** Reads entities from the JSON of Wikidata's web API, which is that of its dumps. */
final class ApiEntityReader {

    private final EntityReader reader = new EntityReader();
    private final RootClasses classes = RootClasses.builtIn();

    /** The entity; empty if the JSON does not describe an item or is not in the form of an entity. */
    Optional<KnownEntity> read(byte[] json) {
        return reader.read(json, 0, json.length) instanceof EntityReader.Line.Item item
                ? Optional.of(entity(item.item()))
                : Optional.empty();
    }

    /** Its classes are among its relations, because there is no class tree to look them up in. */
    private KnownEntity entity(DumpItem item) {
        KnownEntity entity = item.entity();
        List<Relation> relations = new ArrayList<>(entity.relations());
        item.superclasses().forEach(superclass -> relations.add(new Relation(PropertyIds.SUBCLASS_OF, superclass)));
        return new KnownEntity(
                entity.id(),
                entity.labels(),
                entity.aliases(),
                entity.shortNames(),
                entity.descriptions(),
                kinds(entity.types()),
                entity.types(),
                relations,
                entity.dates(),
                entity.seat(),
                entity.identifiers(),
                entity.sitelinks());
    }

    /** The kinds that follow from its stated classes; none if these are subclasses of the known classes. */
    private Set<EntityKind> kinds(List<String> types) {
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        for (int type : ItemIds.of(types)) {
            addKinds(type, classes.roots(), kinds);
            addKinds(type, classes.alone(), kinds);
        }
        return kinds;
    }

    private static void addKinds(int type, Map<EntityKind, Set<Integer>> classes, Set<EntityKind> kinds) {
        classes.forEach((kind, numbers) -> {
            if (numbers.contains(type)) {
                kinds.add(kind);
            }
        });
    }
}
