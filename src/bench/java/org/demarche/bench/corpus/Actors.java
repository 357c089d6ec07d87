package org.demarche.bench.corpus;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.Affiliation;
import org.demarche.model.CodedDate;
import org.demarche.model.Institution;
import org.demarche.model.InstitutionCategory;
import org.demarche.model.LangText;
import org.demarche.model.Person;
import org.demarche.model.State;
import org.jspecify.annotations.Nullable;

/** The actors by rank. The first speak often, most others once. Many of the first are states, most of the rest are people. */
final class Actors {

    private static final List<InstitutionCategory> CATEGORIES = List.of(
            InstitutionCategory.GOVERNMENT,
            InstitutionCategory.GOVERNMENT,
            InstitutionCategory.GOVERNMENT,
            InstitutionCategory.PARTY,
            InstitutionCategory.PARTY,
            InstitutionCategory.THINK_TANK,
            InstitutionCategory.THINK_TANK,
            InstitutionCategory.UNIVERSITY,
            InstitutionCategory.UNIVERSITY,
            InstitutionCategory.COMPANY,
            InstitutionCategory.CIVIL_SOCIETY,
            InstitutionCategory.CIVIL_SOCIETY,
            InstitutionCategory.ALLIANCE,
            InstitutionCategory.INTERNATIONAL_ORGANIZATION);
    private static final Set<InstitutionCategory> PUBLIC = EnumSet.of(
            InstitutionCategory.GOVERNMENT,
            InstitutionCategory.ALLIANCE,
            InstitutionCategory.INTERNATIONAL_ORGANIZATION);
    private static final List<String> PUBLIC_ROLES =
            List.of("minister", "spokeswoman", "spokesman", "envoy", "adviser", "deputy head", "delegate");
    private static final List<String> EXPERT_ROLES =
            List.of("senior fellow", "professor", "director", "researcher", "head of programme", "visiting fellow");
    private static final List<String> OTHER_ROLES =
            List.of("chair", "head of policy", "secretary", "treasurer", "counsel", "founder");

    private final long seed;
    private final Words words;
    private final CorpusSize size;
    private final Actor[] all;
    private final List<State> states = new ArrayList<>();
    private final List<Institution> institutions = new ArrayList<>();
    private final Map<String, Institution> institutionsById = new HashMap<>();
    private final List<Institution> outlets;

    Actors(long seed, CorpusSize size, Words words) {
        this.seed = seed;
        this.size = size;
        this.words = words;
        all = new Actor[size.actors()];
        ofKind(State.class).forEach(rank -> states.add(put(rank, state(rank))));
        ofKind(Institution.class).forEach(rank -> {
            Institution institution = put(rank, institution(rank));
            if (isShared(rank)) {
                institutions.add(institution);
                institutionsById.put(institution.id(), institution);
            }
        });
        ofKind(Person.class).forEach(rank -> put(rank, person(rank)));
        outlets = IntStream.range(0, size.outlets()).mapToObj(this::outlet).toList();
    }

    private IntStream ofKind(Class<? extends Actor> kind) {
        return IntStream.range(0, all.length).filter(rank -> kind(rank) == kind);
    }

    private <T extends Actor> T put(int rank, T actor) {
        all[rank] = actor;
        return actor;
    }

    Actor get(int rank) {
        return all[rank];
    }

    int number() {
        return all.length;
    }

    /** Whether the actor is in the corpus file. */
    boolean isShared(int rank) {
        return rank < size.sharedActors() || kind(rank) == State.class;
    }

    Stream<Actor> shared() {
        Stream<Actor> speakers =
                IntStream.range(0, all.length).filter(this::isShared).mapToObj(this::get);
        return Stream.concat(speakers, outlets.stream());
    }

    /** News outlets and agencies, the largest first. */
    List<Institution> outlets() {
        return outlets;
    }

    /** Whether a person belongs to think tanks and universities only. */
    boolean isExpert(int rank) {
        return all[rank] instanceof Person person
                && institutionsOf(person).findAny().isPresent()
                && institutionsOf(person).allMatch(Actors::isOfExperts);
    }

    /** The institution, or else the country, that a person may speak for; null if there is none. */
    @Nullable String principal(int rank) {
        if (!(all[rank] instanceof Person person)) {
            return null;
        }
        return institutionsOf(person)
                .filter(institution -> !isOfExperts(institution))
                .map(Institution::id)
                .findFirst()
                .orElse(isExpert(rank) ? null : person.country());
    }

    private Class<? extends Actor> kind(int rank) {
        double draw = new Chance(seed, Chance.ACTOR, rank, 0).unit();
        double states = 0.5 / (1 + rank / 60.0);
        return draw < states ? State.class : draw < states + 0.2 ? Institution.class : Person.class;
    }

    private Chance chance(int rank) {
        return new Chance(seed, Chance.ACTOR, rank, 1);
    }

    private State state(int rank) {
        String name = words.place(chance(rank));
        return new State(id(name, rank), Words.text(name), List.of(), null, List.of());
    }

    private Institution institution(int rank) {
        Chance chance = chance(rank);
        InstitutionCategory category = chance.of(CATEGORIES);
        String place = words.place(chance);
        String name = name(category, place, chance);
        List<LangText> others =
                chance.is(0.2) ? List.of(Words.text(place.substring(0, 2).toUpperCase(Locale.ROOT) + rank)) : List.of();
        boolean national =
                category != InstitutionCategory.ALLIANCE && category != InstitutionCategory.INTERNATIONAL_ORGANIZATION;
        String country = national && chance.is(0.8) ? chance.of(states).id() : null;
        List<String> whole = institutions.size() > 20 && rank < size.sharedActors() && chance.is(0.1)
                ? List.of(institutions.get(chance.below(20)).id())
                : List.of();
        return new Institution(id(name, rank), Words.text(name), others, null, country, category, whole, List.of());
    }

    private String name(InstitutionCategory category, String place, Chance chance) {
        String matter = Words.capital(words.any(chance));
        return switch (category) {
            case GOVERNMENT -> "Ministry of " + matter + " of " + place;
            case PARTY -> matter + " Party of " + place;
            case THINK_TANK -> place + " Institute for " + matter + " Studies";
            case UNIVERSITY -> "University of " + place;
            case COMPANY -> place + " " + matter + " Company";
            case CIVIL_SOCIETY -> "Union of " + place + " " + matter + " Workers";
            case ALLIANCE -> place + " Alliance";
            case INTERNATIONAL_ORGANIZATION -> "Organisation for " + matter;
            case NEWS_OUTLET -> "The " + place + " Courier";
            case NEWS_AGENCY -> place + " Wire";
        };
    }

    private Person person(int rank) {
        Chance chance = chance(rank);
        String name = words.person(chance);
        List<Affiliation> posts = new ArrayList<>();
        double draw = chance.unit();
        State home = chance.of(states);
        if (draw < 0.8) {
            posts.add(post(chance));
        } else {
            posts.add(new Affiliation(
                    Words.text(chance.of(PUBLIC_ROLES) + " of " + home.name().value()), null, null, null, false));
        }
        if (draw > 0.65) {
            posts.add(new Affiliation(Words.text(chance.of(OTHER_ROLES)), null, null, null, true));
        }
        String country = chance.is(0.5) ? home.id() : null;
        return new Person(id(name, rank), Words.text(name), List.of(), null, country, posts, List.of());
    }

    private Affiliation post(Chance chance) {
        Institution institution = institutions.get(chance.low(institutions.size()));
        List<String> roles = isOfExperts(institution)
                ? EXPERT_ROLES
                : PUBLIC.contains(institution.category()) ? PUBLIC_ROLES : OTHER_ROLES;
        CodedDate from = chance.is(0.2) ? new CodedDate(String.valueOf(2005 + chance.below(14))) : null;
        return new Affiliation(Words.text(chance.of(roles)), institution.id(), from, null, false);
    }

    private Institution outlet(int number) {
        Chance chance = new Chance(seed, Chance.OUTLET, number);
        InstitutionCategory category =
                chance.is(0.15) ? InstitutionCategory.NEWS_AGENCY : InstitutionCategory.NEWS_OUTLET;
        String name = name(category, words.place(chance), chance);
        String country = chance.of(states).id();
        return new Institution(
                id(name, number), Words.text(name), List.of(), null, country, category, List.of(), List.of());
    }

    private Stream<Institution> institutionsOf(Person person) {
        return person.affiliations().stream()
                .map(Affiliation::institution)
                .filter(Objects::nonNull)
                .map(institutionsById::get);
    }

    private static boolean isOfExperts(Institution institution) {
        return institution.category() == InstitutionCategory.THINK_TANK
                || institution.category() == InstitutionCategory.UNIVERSITY;
    }

    private static String id(String name, int number) {
        return Words.slug(name) + "-" + number;
    }
}
