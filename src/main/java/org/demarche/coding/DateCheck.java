package org.demarche.coding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.model.Actor;
import org.demarche.model.Affiliation;
import org.demarche.model.Article;
import org.demarche.model.CodedDate;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.model.Entity;
import org.demarche.model.Person;
import org.demarche.model.Position;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Checks that the dates of a file fit together. A date that is less precise than a day only conflicts with another one if no day
 * that it contains would fit. What has been reported as missing or invalid is not looked at, so that this check can look at
 * files with other errors.
 */
final class DateCheck {

    private final List<Problem> problems;
    private final SourceMap places;
    private final Registry shared;
    private final Map<String, Person> people = new HashMap<>();

    DateCheck(List<Problem> problems, SourceMap places, Registry shared) {
        this.problems = problems;
        this.places = places;
        this.shared = shared;
    }

    void check(CorpusFile file) {
        for (Actor actor : file.entities().actors()) {
            if (actor instanceof Person person) {
                people.put(person.id(), person);
                posts(person);
            }
        }
        if (file instanceof Coding coding) {
            article(coding.article());
            coding.positions().forEach(position -> position(position, coding));
        }
    }

    private void posts(Person person) {
        for (int i = 0; i < person.affiliations().size(); i++) {
            Affiliation post = person.affiliations().get(i);
            if (post.from() != null && post.until() != null && post.until().isBefore(post.from())) {
                String message = "\"until\" is " + post.until() + ", but \"from\" is " + post.from();
                report(ProblemCode.POST_DATES_REVERSED, person.id() + "/affiliation/" + (i + 1), "until", message);
            }
        }
    }

    private void article(Article article) {
        CodedDate issued = article.document().issued();
        LocalDate on = article.codedOn();
        CodedDate coded = on == null || on.equals(ValueReader.NO_DATE) ? null : CodedDate.of(on);
        if (issued != null && coded != null && coded.isBefore(issued)) {
            String message = "\"on\" is " + coded + ", but \"issued\" is " + issued;
            report(ProblemCode.CODED_TOO_EARLY, article.id(), "coding", message);
        }
    }

    private void position(Position position, Coding coding) {
        CodedDate stated = position.statedOn();
        CodedDate issued = coding.article().document().issued();
        if (stated == null) {
            return;
        }
        if (issued != null && issued.isBefore(stated)) {
            String message = "\"statedOn\" is " + stated + ", but \"issued\" of the article is " + issued;
            report(ProblemCode.STATED_TOO_LATE, position.id(), "statedOn", message);
        }
        String speaker = Objects.requireNonNullElse(position.statedBy(), position.holder());
        firstPost(speaker).filter(stated::isBefore).ifPresent(post -> {
            String message =
                    "\"statedOn\" is " + stated + ", but the first post of \"" + speaker + "\" is from " + post;
            report(ProblemCode.STATED_BEFORE_POST, position.id(), "statedOn", message);
        });
    }

    /** When the first post of a person begins; empty if the beginning of one of them is not known. */
    private Optional<CodedDate> firstPost(String speaker) {
        Entity entity = people.containsKey(speaker)
                ? people.get(speaker)
                : shared.find(speaker).orElse(null);
        if (!(entity instanceof Person person)
                || person.affiliations().stream().anyMatch(post -> post.from() == null)) {
            return Optional.empty();
        }
        return person.affiliations().stream().map(Affiliation::from).min(Comparator.naturalOrder());
    }

    private void report(ProblemCode code, String id, String field, String message) {
        places.find(id, field).ifPresent(place -> problems.add(new Problem(code, place, message, code.hint())));
    }
}
