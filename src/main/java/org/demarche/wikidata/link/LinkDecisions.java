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

/** How judgements of persons and of the matcher come together: the matcher never touches what a person has judged. */
public final class LinkDecisions {

    private LinkDecisions() {}

    /**
     * With a person's judgement, in place of any other about the same two things.
     *
     * @throws LinksException if a person has judged before that the thing is another one
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
     * With what the matcher found for one thing, in place of what it found before; nothing about a thing of which a person has
     * said what it is, and nothing about two things that a person has judged.
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

    /** Without any judgement about two things. */
    public static JudgedLinks withdrawn(JudgedLinks links, String subject, LinkTarget to) {
        return with(links, link -> link.subject().equals(subject) && link.to().equals(to), List.of());
    }

    /** What somebody has judged about two things, if anybody has. */
    public static Optional<Link> find(JudgedLinks links, String subject, LinkTarget to) {
        return links.links().stream()
                .filter(link -> link.subject().equals(subject) && link.to().equals(to))
                .findFirst();
    }

    /** The entity that a thing is, if a link says so that holds. */
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
