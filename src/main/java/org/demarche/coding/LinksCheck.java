package org.demarche.coding;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.Suggestions;

/** Checks, once a whole corpus is read, that its links refer to entities that the corpus defines. */
public final class LinksCheck {

    private final JudgedLinks links;
    private final Set<String> wanted;
    private final Set<String> known = new TreeSet<>();
    private final Map<String, ReferenceKind> kinds = new HashMap<>();

    public LinksCheck(JudgedLinks links) {
        this.links = links;
        this.wanted = links.links().stream()
                .flatMap(link -> Stream.of(link.subject(), link.to().id()))
                .collect(Collectors.toSet());
    }

    /**
     * What a file says of an entity that links refer to.
     *
     * @param isFile whether it is the article that the file codes, which counts whatever other files say
     */
    public record Mention(String id, ReferenceKind kind, boolean isFile) implements Serializable {}

    /** What a file says of the entities that links refer to. */
    public List<Mention> mentions(CorpusFile file) {
        if (!file.base().equals(links.base())) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        file.entities()
                .all()
                .filter(entity -> wanted.contains(entity.id()))
                .forEach(entity -> mentions.add(new Mention(entity.id(), ReferenceKind.of(entity), false)));
        if (file instanceof Coding && wanted.contains(file.id())) {
            mentions.add(new Mention(file.id(), ReferenceKind.DOCUMENT, true));
        }
        return mentions;
    }

    /** Adds what a file says; to be called in the order of the files. */
    public void add(Mention mention) {
        if (mention.isFile()) {
            kinds.put(mention.id(), mention.kind());
        } else {
            kinds.putIfAbsent(mention.id(), mention.kind());
        }
    }

    /** Adds the definitions of a file. Only those that links refer to and those of the corpus file are kept. */
    public void add(CorpusFile file) {
        mentions(file).forEach(this::add);
        if (file instanceof CorpusDescription && file.base().equals(links.base())) {
            file.entities().all().forEach(entity -> known.add(entity.id()));
        }
    }

    /** A problem for every link whose subject or target no file defines or is of the wrong type. */
    public List<Problem> problems(SourceMap places) {
        List<Problem> problems = new ArrayList<>();
        for (Link link : links.links()) {
            check(link, link.kind().key(), link.subject(), allowed(link.kind()), places, problems);
            if (link.to() instanceof LinkTarget.OtherActor) {
                ReferenceKind kind = kinds.get(link.subject());
                Set<ReferenceKind> alike = kind == null ? ReferenceKind.ACTOR : EnumSet.of(kind);
                check(link, "mergeInto", link.to().id(), alike, places, problems);
            }
        }
        return problems;
    }

    private static Set<ReferenceKind> allowed(Link.Kind kind) {
        return switch (kind) {
            case ACTOR -> ReferenceKind.ACTOR;
            case DOCUMENT -> EnumSet.of(ReferenceKind.DOCUMENT);
            case ISSUE -> EnumSet.of(ReferenceKind.ISSUE);
        };
    }

    private void check(
            Link link, String field, String id, Set<ReferenceKind> allowed, SourceMap places, List<Problem> problems) {
        ReferenceKind kind = kinds.get(id);
        if (kind != null && allowed.contains(kind)) {
            return;
        }
        Location place = places.find(links.idOf(link), field).orElseGet(() -> Location.ofFile(links.id()));
        if (kind == null) {
            String near = Suggestions.didYouMean(id, known);
            String hint = near.isEmpty() ? "Correct the id or remove the link." : near;
            String message = "no entity has the id " + MessageText.quote(id);
            problems.add(new Problem(ProblemCode.UNKNOWN_REFERENCE, place, message, hint));
        } else {
            String message = MessageText.quote(id) + " is of type " + kind + ", not " + ReferenceKind.describe(allowed);
            String hint =
                    "\"" + field + "\" takes the id of an entity of type " + ReferenceKind.describe(allowed) + ".";
            problems.add(new Problem(ProblemCode.WRONG_REFERENCE, place, message, hint));
        }
    }
}
