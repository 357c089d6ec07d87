package org.demarche.wikidata.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.Property;

/**
 * Names of the persons in the index, written as texts write them: with initials, with the surname first, without diacritics; and
 * beside them those of other persons, which must not be found: one with the same name who lives at another time in another country,
 * and one whose given name differs.
 */
final class PersonalNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LATIN_NAME = Pattern.compile("[\\p{IsLatin}'’. -]+");
    private static final String GIVEN_NAMES = "ABCDEFGHIJKLMNOPRSTUVWYZ";
    /** The other person lives so much later. */
    private static final int YEARS_LATER = 150;

    private final List<Entity> persons = new ArrayList<>();

    void add(Entity entity) {
        if (entity.kinds().contains(EntityKind.PERSON) && name(entity).isPresent()) {
            persons.add(entity);
        }
    }

    private static Optional<String> name(Entity entity) {
        return Optional.of(entity.label("en"))
                .filter(name -> LATIN_NAME.matcher(name).matches())
                .filter(name -> name.strip().contains(" "));
    }

    /** Cases in which the person is meant, and, as negatives, some in which nobody of the index is. */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Entity person = persons.get(i);
            Entity other = persons.get((i + persons.size() / 2) % persons.size());
            add(person, other, cases);
        }
        return cases;
    }

    private static void add(Entity person, Entity other, List<Case> cases) {
        List<String> parts = List.of(name(person).orElseThrow().strip().split("\\s+"));
        String surname = parts.getLast();
        List<String> given = parts.subList(0, parts.size() - 1);
        String givenNames = String.join(" ", given);
        Context context = context(person);
        add("initials", initials(given) + " " + surname, person, context, true, cases);
        add("surname first", surname + ", " + givenNames, person, context, true, cases);
        add("surname first, initials", surname + ", " + initials(given), person, context, true, cases);
        add("reordered", surname + " " + givenNames, person, context, true, cases);
        String plain = MARKS.matcher(Normalizer.normalize(String.join(" ", parts), Normalizer.Form.NFD))
                .replaceAll("");
        add("without diacritics", plain, person, Context.NONE, true, cases);
        add("namesake", String.join(" ", parts), person, elsewhere(person, other), false, cases);
        add("other given name", otherGivenName(given) + " " + surname, person, context, false, cases);
    }

    private static void add(
            String sort, String name, Entity person, Context context, boolean present, List<Case> cases) {
        Mention mention = new Mention(name, List.of(), Set.of(EntityKind.PERSON), Set.of(), context);
        cases.add(new Case(sort, mention, person.id(), present));
    }

    private static String initials(List<String> given) {
        return given.stream().map(name -> name.charAt(0) + ".").collect(Collectors.joining(" "));
    }

    /** A given name that begins with another letter. */
    private static String otherGivenName(List<String> given) {
        int letter = (GIVEN_NAMES.indexOf(given.getFirst().charAt(0)) + 7) % GIVEN_NAMES.length();
        return GIVEN_NAMES.charAt(letter) + given.getFirst().substring(1).replace(" ", "") + "o";
    }

    /** What a coder might know of the person: the country, and some words. */
    private static Context context(Entity person) {
        return new Context(
                person.targets(Property.CITIZENSHIP).stream().limit(1).toList(),
                List.of(),
                halfOf(person.description("en").orElse("")),
                null,
                Map.of());
    }

    private static String halfOf(String description) {
        String[] words = description.split("\\s+", -1);
        return IntStream.range(0, words.length)
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> words[i])
                .collect(Collectors.joining(" "));
    }

    /** Of somebody with the same name whom another description fits and who lives at another time. */
    private static Context elsewhere(Entity person, Entity other) {
        PartialDate born = person.dates().get(Property.BIRTH);
        return new Context(
                other.targets(Property.CITIZENSHIP).stream().limit(1).toList(),
                List.of(),
                halfOf(other.description("en").orElse("")),
                born == null ? null : new PartialDate(born.year() + YEARS_LATER, 0, 0),
                Map.of());
    }
}
