package org.demarche.server.pages.entity;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.read.Row;
import org.jspecify.annotations.Nullable;

/** The actors that agree and disagree most with an actor, of those who took a side on the same targets. */
public record ActorAgreement(List<ComparedActor> agree, List<ComparedActor> disagree) {

    private static final int MAX_ACTORS = 5;

    /**
     * Another actor.
     *
     * @param count number of targets on which it agrees, or disagrees
     * @param common number of targets on which both took a side
     */
    public record ComparedActor(Hyperlink actor, int count, int common) {}

    static @Nullable ActorAgreement of(EntityContext entity) {
        List<Row> others = entity.reader().rows("agreement-with", "actor", entity.iri());
        return others.isEmpty()
                ? null
                : new ActorAgreement(
                        most(others, row -> row.count("agreed"), entity.links()),
                        most(others, row -> row.count("common") - row.count("agreed"), entity.links()));
    }

    private static List<ComparedActor> most(List<Row> others, ToIntFunction<Row> count, EntityLinks links) {
        return others.stream()
                .filter(row -> count.applyAsInt(row) > 0)
                .sorted(Comparator.comparingInt(count).reversed())
                .limit(MAX_ACTORS)
                .flatMap(row -> row
                        .named("other", "otherName")
                        .map(other -> new ComparedActor(links.to(other), count.applyAsInt(row), row.count("common")))
                        .stream())
                .toList();
    }
}
