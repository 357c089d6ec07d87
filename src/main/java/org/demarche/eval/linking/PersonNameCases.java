package org.demarche.eval.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.name.Folding;
import org.demarche.wikidata.name.PersonalName;

/**
 * Names of the persons in the index, written as texts write them: with initials, with the surname first, without diacritics;
 * and, as negatives, names of other persons, which must not be found: one with the same name but other facts, one with
 * another given name, and one with another initial.
 */
final class PersonNameCases {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LATIN_NAME = Pattern.compile("[\\p{IsLatin}'’. -]+");
    /** How many years later the other person lives. */
    private static final int YEARS_LATER = 150;

    /** The number of persons that is enough. */
    private static final int MOST = 2_000;
    /** Number of candidates to examine for another person who could be meant. */
    private static final int CANDIDATES = 30;

    private final EntitySource index;
    private final List<KnownEntity> persons = new ArrayList<>();

    PersonNameCases(EntitySource index) {
        this.index = index;
    }

    void add(KnownEntity entity) {
        if (persons.size() < MOST
                && entity.kinds().contains(EntityKind.PERSON)
                && name(entity).isPresent()) {
            persons.add(entity);
        }
    }

    private static Optional<String> name(KnownEntity entity) {
        return Optional.of(entity.label("en"))
                .filter(name -> LATIN_NAME.matcher(name).matches())
                .filter(name -> name.strip().contains(" "));
    }

    /** Positive cases for a person, and negative ones in which no person of the index is meant. */
    List<TestCase> cases() {
        List<TestCase> cases = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            addWaysOfWriting(persons.get(i), cases);
            addOthers(i, cases);
        }
        return cases;
    }

    private static void addWaysOfWriting(KnownEntity person, List<TestCase> cases) {
        List<String> parts = parts(person);
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
    }

    /**
     * With the facts of the next different person in the list, and with another given name; unless another person in the
     * index could be meant.
     */
    private void addOthers(int index, List<TestCase> cases) {
        KnownEntity person = persons.get(index);
        List<String> parts = parts(person);
        String whole = String.join(" ", parts);
        String surname = parts.getLast();
        if (bearers(whole).allMatch(bearer -> bearer.id().equals(person.id()))) {
            behind(index)
                    .filter(other -> canBeToldApart(person, other))
                    .findFirst()
                    .ifPresent(other -> add("namesake", whole, person, elsewhere(person, other), false, cases));
        }
        // Only the initial decides whether another person could be meant, and there are few initials.
        Map<String, Boolean> borne = new HashMap<>();
        behind(index)
                .map(other -> parts(other).getFirst())
                .filter(given -> !borne.computeIfAbsent(
                        initial(given),
                        letter -> bearers(letter + " " + surname).findAny().isPresent()))
                .findFirst()
                .ifPresent(given -> {
                    Context context = context(person);
                    add("other given name", given + " " + surname, person, context, false, cases);
                    add("other initial", initial(given) + " " + surname, person, context, false, cases);
                });
    }

    /** Persons who may have this name. */
    private Stream<KnownEntity> bearers(String name) {
        PersonalName asked = PersonalName.of(name);
        return index.candidates(Mention.of(name).withKinds(EntityKind.PERSON), CANDIDATES).stream()
                .filter(person -> person.names().anyMatch(known -> asked.compatibility(PersonalName.of(known)) > 0));
    }

    private Stream<KnownEntity> behind(int index) {
        return IntStream.range(1, persons.size())
                .mapToObj(distance -> persons.get((index + distance) % persons.size()));
    }

    /** Whether both have descriptions and countries, and share no word and no country. */
    private static boolean canBeToldApart(KnownEntity one, KnownEntity other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return !words.isEmpty()
                && !others.isEmpty()
                && Collections.disjoint(words, others)
                && Collections.disjoint(one.targets(PropertyIds.CITIZENSHIP), other.targets(PropertyIds.CITIZENSHIP));
    }

    private static Set<String> words(KnownEntity person) {
        return Stream.of(Folding.fold(person.description("en").orElse("")).split(" ", -1))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static List<String> parts(KnownEntity person) {
        return List.of(name(person).orElseThrow().strip().split("\\s+"));
    }

    private static String initial(String given) {
        return given.substring(0, given.offsetByCodePoints(0, 1)) + ".";
    }

    private static void add(
            String sort, String name, KnownEntity person, Context context, boolean present, List<TestCase> cases) {
        Mention mention = new Mention(name, List.of(), Set.of(EntityKind.PERSON), Set.of(), context);
        cases.add(new TestCase(sort, mention, person.id(), present));
    }

    private static String initials(List<String> given) {
        return given.stream().map(PersonNameCases::initial).collect(Collectors.joining(" "));
    }

    /** What a coder might know about the person: the country, and some words. */
    private static Context context(KnownEntity person) {
        return new Context(
                person.targets(PropertyIds.CITIZENSHIP).stream().limit(1).toList(),
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

    /** For a person of the same name with another description, at another time. */
    private static Context elsewhere(KnownEntity person, KnownEntity other) {
        PartialDate born = person.dates().get(PropertyIds.BIRTH);
        return new Context(
                other.targets(PropertyIds.CITIZENSHIP).stream().limit(1).toList(),
                List.of(),
                halfOf(other.description("en").orElse("")),
                born == null ? null : new PartialDate(born.year() + YEARS_LATER, 0, 0),
                Map.of());
    }
}
