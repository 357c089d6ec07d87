package org.demarche.eval.linking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;

/** Test cases from labels of actors in the index, without context. Most mentions in texts are this easy. */
final class IndexedLabelCases {

    private static final Set<EntityKind> ACTORS = Set.of(EntityKind.PERSON, EntityKind.INSTITUTION, EntityKind.STATE);

    /** One in this many is enough. */
    private static final int EACH = 3;

    private static final int MOST = 10_000;

    private final List<TestCase> cases = new ArrayList<>();
    private int count;

    void add(KnownEntity entity) {
        boolean actor = entity.kinds().stream().anyMatch(ACTORS::contains);
        if (actor && !entity.labels().isEmpty() && count++ % EACH == 0 && cases.size() < MOST) {
            Mention mention = new Mention(
                    entity.label("en"), List.of(), new LinkedHashSet<>(entity.kinds()), Set.of(), Context.NONE);
            cases.add(new TestCase("label", mention, entity.id(), true));
        }
    }

    List<TestCase> cases() {
        return List.copyOf(cases);
    }
}
