package org.demarche.wikidata.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;

/** Combines judgements of reviewers and of the matcher. The matcher never changes a reviewer's judgement. */
public final class LinkDecisions {

    private LinkDecisions() {}

    /**
     * The links with a reviewer's judgement, which replaces any other about the same pair.
     *
     * @throws LinksException if a reviewer has linked the subject to another entity
     */
    public static JudgedLinks judged(JudgedLinks links, Link judgement) {
        if (judgement.judgement() == Judgement.POSITIVE) {
            personal(links, judgement)
                    .filter(other -> !other.isSamePair(judgement))
                    .ifPresent(other -> {
                        throw new LinksException("\"" + judgement.subject() + "\" is "
                                + other.to().id() + " already: " + other.by() + " decided so on " + other.on() + "."
                                + System.lineSeparator()
                                + "    Withdraw that decision first: demarche link judge " + judgement.subject() + " "
                                + other.to().id() + " withdraw");
                    });
        }
        Predicate<Link> replaced = link -> link.isSamePair(judgement)
                || (judgement.judgement() == Judgement.POSITIVE && link.automatic() && isRival(link, judgement));
        return with(links, replaced, List.of(judgement));
    }

    /**
     * The links with new proposals of the matcher for a subject, which replace its earlier ones. A reviewer's judgement about
     * the subject or the pair takes precedence.
     */
    public static JudgedLinks proposed(JudgedLinks links, String subject, Collection<Link> found) {
        boolean decided = links.links().stream()
                .anyMatch(link -> link.subject().equals(subject)
                        && link.to() instanceof LinkTarget.Entity
                        && !link.automatic()
                        && link.judgement() == Judgement.POSITIVE);
        if (decided) {
            return links;
        }
        List<Link> fresh = found.stream()
                .filter(link ->
                        links.links().stream().noneMatch(judged -> !judged.automatic() && judged.isSamePair(link)))
                .toList();
        return with(
                links,
                link -> link.automatic() && link.subject().equals(subject) && link.to() instanceof LinkTarget.Entity,
                fresh);
    }

    /** The links without the judgement about a pair. */
    public static JudgedLinks withdrawn(JudgedLinks links, String subject, LinkTarget to) {
        return with(links, link -> link.subject().equals(subject) && link.to().equals(to), List.of());
    }

    /** The judgement about a pair, if there is one. */
    public static Optional<Link> find(JudgedLinks links, String subject, LinkTarget to) {
        return links.links().stream()
                .filter(link -> link.subject().equals(subject) && link.to().equals(to))
                .findFirst();
    }

    /** The link that identifies a subject, if there is one that holds. */
    public static Optional<Link> identity(JudgedLinks links, String subject) {
        return links.links().stream()
                .filter(link ->
                        link.subject().equals(subject) && link.to() instanceof LinkTarget.Entity && links.holds(link))
                .findFirst();
    }

    private static Optional<Link> personal(JudgedLinks links, Link judgement) {
        return links.links().stream()
                .filter(link -> !link.automatic()
                        && link.judgement() == Judgement.POSITIVE
                        && link.subject().equals(judgement.subject())
                        && isRival(link, judgement))
                .findFirst();
    }

    private static boolean isRival(Link link, Link judgement) {
        return link.subject().equals(judgement.subject())
                && link.to().getClass().equals(judgement.to().getClass());
    }

    private static JudgedLinks with(JudgedLinks links, Predicate<Link> replaced, Collection<Link> added) {
        List<Link> all =
                new ArrayList<>(links.links().stream().filter(replaced.negate()).toList());
        all.addAll(added);
        return new JudgedLinks(links.base(), links.id(), links.threshold(), all);
    }
}
