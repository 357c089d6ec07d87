package org.demarche.wikidata.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.index.EntityIndex;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Matcher;
import org.demarche.wikidata.name.NameForm;

/** Finds duplicate actors: linked to one entity, or similar in name and context. */
public final class DuplicateFinder {

    /** Below this score most proposals would be wrong. */
    private static final double LEAST_SCORE = 50;

    private static final String SAME_ENTITY = "both are linked to ";

    private final LinkableEntities subjects;
    private final JudgedLinks links;
    private final Predicate<String> isShared;

    /** @param isShared whether an actor is defined in the corpus file */
    public DuplicateFinder(LinkableEntities subjects, JudgedLinks links, Predicate<String> isShared) {
        this.subjects = subjects;
        this.links = links;
        this.isShared = isShared;
    }

    /** Pairs without a judgement, the most likely first. */
    public List<Duplicate> duplicates() {
        Map<List<String>, Duplicate> found = new LinkedHashMap<>();
        sameEntity().forEach(duplicate -> add(duplicate, found));
        alike().forEach(duplicate -> add(duplicate, found));
        return found.values().stream()
                .filter(duplicate -> !isJudged(duplicate.kept(), duplicate.other()))
                .sorted(Comparator.comparingDouble(Duplicate::score)
                        .reversed()
                        .thenComparing(duplicate -> duplicate.other().id()))
                .toList();
    }

    private static void add(Duplicate duplicate, Map<List<String>, Duplicate> found) {
        List<String> pair = Stream.of(duplicate.kept().id(), duplicate.other().id())
                .sorted()
                .toList();
        found.putIfAbsent(pair, duplicate);
    }

    private List<Duplicate> sameEntity() {
        Map<String, List<LinkableEntity>> byEntity = new HashMap<>();
        subjects.actors()
                .forEach(subject -> LinkDecisions.identity(links, subject.id())
                        .map(link -> link.to().id())
                        .ifPresent(id -> byEntity.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(subject)));
        List<Duplicate> duplicates = new ArrayList<>();
        byEntity.forEach((entity, same) -> {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    duplicates.add(duplicate(same.get(i), same.get(j), 100, SAME_ENTITY + entity));
                }
            }
        });
        return duplicates;
    }

    /** The matcher compares actors with each other as with Wikidata entities. */
    private List<Duplicate> alike() {
        List<Duplicate> duplicates = new ArrayList<>();
        try (EntityIndex entities = EntityIndex.of(
                "actors", subjects.actors().stream().map(LinkableEntity::entity).toList())) {
            Matcher matcher = new Matcher(entities);
            EntityMentions mentions = new EntityMentions(subjects, id -> id, null);
            for (LinkableEntity subject : subjects.actors()) {
                for (EntityCandidate candidate :
                        matcher.match(mentions.of(subject)).candidates()) {
                    other(subject, candidate)
                            .ifPresent(same -> duplicates.add(
                                    duplicate(subject, same, candidate.score(), "similar name and context")));
                }
            }
        }
        return duplicates;
    }

    private Optional<LinkableEntity> other(LinkableEntity subject, EntityCandidate candidate) {
        // Two actors of one corpus with the same name are worth a review, however common the name is elsewhere.
        boolean alike = (candidate.score() >= LEAST_SCORE || haveOneName(subject.entity(), candidate.entity()))
                && !candidate.entity().id().equals(subject.id())
                && candidate.entity().kinds().equals(subject.entity().kinds());
        return alike && !areTwoEntities(subject.id(), candidate.entity().id())
                ? subjects.find(candidate.entity().id())
                : Optional.empty();
    }

    private static boolean haveOneName(KnownEntity one, KnownEntity other) {
        Set<String> names = one.names().map(name -> NameForm.of(name).folded()).collect(Collectors.toSet());
        return other.names().anyMatch(name -> names.contains(NameForm.of(name).folded()));
    }

    private boolean areTwoEntities(String one, String other) {
        Optional<String> first =
                LinkDecisions.identity(links, one).map(link -> link.to().id());
        Optional<String> second =
                LinkDecisions.identity(links, other).map(link -> link.to().id());
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    private boolean isJudged(LinkableEntity one, LinkableEntity other) {
        Link either = LinkDecisions.find(links, one.id(), new LinkTarget.OtherActor(other.id()))
                .or(() -> LinkDecisions.find(links, other.id(), new LinkTarget.OtherActor(one.id())))
                .orElse(null);
        return either != null;
    }

    /** Keeps an actor from the corpus file, then a linked one, then the first one. */
    private Duplicate duplicate(LinkableEntity one, LinkableEntity other, double score, String reason) {
        Comparator<LinkableEntity> order = Comparator.<LinkableEntity, Boolean>comparing(
                        subject -> !isShared.test(subject.id()))
                .thenComparing(
                        subject -> LinkDecisions.identity(links, subject.id()).isEmpty())
                .thenComparing(LinkableEntity::id);
        LinkableEntity kept = order.compare(one, other) <= 0 ? one : other;
        return new Duplicate(kept, kept.equals(one) ? other : one, score, reason, isShared.test(kept.id()));
    }
}
