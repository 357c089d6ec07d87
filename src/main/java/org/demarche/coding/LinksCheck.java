package org.demarche.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.model.Links;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.problem.Suggestions;

/** Checks, once a whole corpus is read, that its links are about things that it has. */
public final class LinksCheck {

    private final Map<String, EntityKind> kinds = new HashMap<>();

    /** Takes in what a file defines. */
    public void add(CorpusFile file) {
        file.entities().all().forEach(entity -> kinds.putIfAbsent(file.base() + entity.id(), EntityKind.of(entity)));
        if (file instanceof Coding coding) {
            kinds.put(coding.base() + coding.id(), EntityKind.DOCUMENT);
        }
    }

    /** Every link about a thing that no file taken in defines, or to which links cannot lead. */
    public List<Problem> problems(Links links, SourceMap places) {
        List<Problem> problems = new ArrayList<>();
        for (Link link : links.links()) {
            check(links, link, link.kind().key(), link.thing(), allowed(link.kind()), places, problems);
            if (link.to() instanceof LinkTarget.OtherActor) {
                EntityKind kind = kinds.get(links.base() + link.thing());
                Set<EntityKind> alike = kind == null ? EntityKind.ACTOR : EnumSet.of(kind);
                check(links, link, "mergeInto", link.to().id(), alike, places, problems);
            }
        }
        return problems;
    }

    private static Set<EntityKind> allowed(Link.Kind kind) {
        return switch (kind) {
            case ACTOR -> EntityKind.ACTOR;
            case DOCUMENT -> EnumSet.of(EntityKind.DOCUMENT);
            case ISSUE -> EnumSet.of(EntityKind.ISSUE);
        };
    }

    private void check(
            Links links,
            Link link,
            String field,
            String id,
            Set<EntityKind> allowed,
            SourceMap places,
            List<Problem> problems) {
        EntityKind kind = kinds.get(links.base() + id);
        if (kind != null && allowed.contains(kind)) {
            return;
        }
        Location place = places.find(links.idOf(link), field).orElseGet(() -> Location.ofFile(links.id()));
        if (kind == null) {
            String near =
                    Suggestions.didYouMean(links.base() + id, kinds.keySet()).replace(links.base(), "");
            String hint = near.isEmpty() ? "Correct the id, or take the link out." : near;
            String message = "nothing has the id " + ValueReader.quote(id);
            problems.add(new Problem(ProblemCode.UNKNOWN_REFERENCE, place, message, hint));
        } else {
            String message = ValueReader.quote(id) + " is of type " + kind + ", not " + EntityKind.describe(allowed);
            String hint = "\"" + field + "\" takes the id of something of type " + EntityKind.describe(allowed) + ".";
            problems.add(new Problem(ProblemCode.WRONG_REFERENCE, place, message, hint));
        }
    }
}
