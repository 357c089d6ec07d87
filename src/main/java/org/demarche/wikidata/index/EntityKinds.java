package org.demarche.wikidata.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.dump.ItemIds;
import org.roaringbitmap.RoaringBitmap;

/**
 * The kinds of items, by their classes.
 *
 * @param classes by kind, the numbers of the classes whose instances are of it
 */
record EntityKinds(Map<EntityKind, RoaringBitmap> classes) {

    EntityKinds {
        classes = Map.copyOf(classes);
    }

    /** Kinds by the indexed classes and their subclasses. */
    static EntityKinds of(ClassTree tree, RootClasses wanted) {
        Map<EntityKind, RoaringBitmap> classes = new EnumMap<>(EntityKind.class);
        wanted.roots().forEach((kind, roots) -> classes.put(kind, tree.subclasses(numbers(roots))));
        wanted.alone()
                .forEach((kind, alone) -> classes.computeIfAbsent(kind, none -> new RoaringBitmap())
                        .add(numbers(alone)));
        return new EntityKinds(classes);
    }

    private static int[] numbers(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The kinds of an item; none if it is not indexed. */
    Set<EntityKind> of(ScannedItem item) {
        int[] types = ItemIds.of(item.entity().types());
        int number = ItemIds.of(item.entity().id());
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        classes.forEach((kind, its) -> {
            if (Arrays.stream(types).anyMatch(its::contains)) {
                kinds.add(kind);
            }
            if (its.contains(number)) {
                kinds.add(EntityKind.CLASS);
                // For Wikidata, "arms control" is a class with instances; here it is an issue.
                if (kind == EntityKind.ISSUE) {
                    kinds.add(EntityKind.ISSUE);
                }
            }
        });
        return kinds;
    }

    /** All classes that give their instances a kind. */
    RoaringBitmap all() {
        RoaringBitmap all = new RoaringBitmap();
        classes.values().forEach(all::or);
        return all;
    }
}
