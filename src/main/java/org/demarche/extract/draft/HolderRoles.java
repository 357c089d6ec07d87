package org.demarche.extract.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.extract.speaker.Post;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.HolderRole;
import org.demarche.model.Actor;
import org.demarche.model.Affiliation;
import org.demarche.model.Entities;
import org.demarche.model.Institution;
import org.demarche.model.InstitutionCategory;
import org.demarche.model.Person;

/** Tells parties from observers by their posts in the text and in the corpus. */
final class HolderRoles {

    private static final Pattern OBSERVES = Pattern.compile(
            "(?i)\\b(?:analyst|professor|scholar|researcher|lecturer|academic|fellow|expert|economist|historian|scientist|\\p{L}+ologist"
                    + "|physicist|columnist|commentator|critic|lawyer|specialist|author|dean|teaches|studies)\\b");
    private static final Pattern PLACE_OF_LEARNING = Pattern.compile(
            "(?i)\\b(?:university|institute|think tank|college|academy|school|laboratory|cent(?:er|re) for|observatory)\\b");

    private final CorpusActors names;
    private final Map<String, Institution> institutions = new HashMap<>();

    HolderRoles(CorpusActors names, Entities corpus) {
        this.names = names;
        for (Actor actor : corpus.actors()) {
            if (actor instanceof Institution institution) {
                institutions.put(institution.id(), institution);
            }
        }
    }

    HolderRole of(Speaker holder) {
        if (holder.kind() != Speaker.Kind.PERSON && holder.kind() != Speaker.Kind.UNNAMED) {
            return HolderRole.PARTY;
        }
        if (holder.principal().isPresent()) {
            return HolderRole.PARTY;
        }
        List<Boolean> posts = Stream.concat(
                        holder.posts().stream().map(HolderRoles::observes),
                        known(holder).stream()
                                .flatMap(it -> it.affiliations().stream())
                                .map(this::observes))
                .toList();
        if (posts.isEmpty()) {
            return HolderRole.UNKNOWN;
        }
        return posts.contains(true) ? HolderRole.OBSERVER : HolderRole.PARTY;
    }

    private Optional<Person> known(Speaker holder) {
        return names.named(holder.name()).filter(Person.class::isInstance).map(Person.class::cast);
    }

    private static boolean observes(Post post) {
        return OBSERVES.matcher(post.role()).find()
                || Stream.concat(post.institution().stream(), post.partOf().stream())
                        .anyMatch(name -> PLACE_OF_LEARNING.matcher(name).find());
    }

    private boolean observes(Affiliation post) {
        Institution where = institutions.get(post.institution());
        return OBSERVES.matcher(post.role().value()).find() || (where != null && isOfLearning(where));
    }

    private static boolean isOfLearning(Institution institution) {
        return institution.category() == InstitutionCategory.THINK_TANK
                || institution.category() == InstitutionCategory.UNIVERSITY
                || PLACE_OF_LEARNING.matcher(institution.name().value()).find();
    }
}
