package org.demarche.wikidata.link;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;
import org.jspecify.annotations.Nullable;

/** Makes mentions from entities of a corpus, with their names and context. */
final class EntityMentions {

    private final LinkableEntities subjects;
    private final Function<String, String> idOf;
    private final @Nullable PartialDate on;

    /**
     * @param idOf id in the source for an id in the corpus; empty if there is none
     * @param on a day on which the entities existed, if known
     */
    EntityMentions(LinkableEntities subjects, Function<String, String> idOf, @Nullable PartialDate on) {
        this.subjects = subjects;
        this.idOf = idOf;
        this.on = on;
    }

    Mention of(LinkableEntity subject) {
        KnownEntity entity = subject.entity();
        String name = entity.label();
        return new Mention(
                name,
                entity.names().filter(other -> !other.equals(name)).sorted().toList(),
                entity.kinds(),
                java.util.Set.of(),
                context(subject));
    }

    /** The mention with another name. */
    Mention of(LinkableEntity subject, String name) {
        return new Mention(name, List.of(), subject.entity().kinds(), java.util.Set.of(), context(subject));
    }

    private Context context(LinkableEntity subject) {
        List<String> countries = subject.entity().targets(PropertyIds.COUNTRY).stream()
                .map(this::called)
                .toList();
        return new Context(
                countries,
                subject.posts().stream().map(this::affiliation).toList(),
                subject.entity().description().orElse(""),
                on,
                Map.of());
    }

    private Context.Affiliation affiliation(LinkableEntity.Post post) {
        String institution = post.institution();
        if (institution == null) {
            return new Context.Affiliation(post.role(), "", null);
        }
        String id = idOf.apply(institution);
        return new Context.Affiliation(post.role(), name(institution), id.isEmpty() ? null : id);
    }

    private String called(String id) {
        String known = idOf.apply(id);
        return known.isEmpty() ? name(id) : known;
    }

    private String name(String id) {
        return Objects.requireNonNull(
                subjects.find(id).map(LinkableEntity::name).orElse(id));
    }
}
