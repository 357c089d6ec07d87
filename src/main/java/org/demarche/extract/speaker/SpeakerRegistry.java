package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Actor;

/** The speakers of one article in the order in which the text introduces them, found by any of their names. */
final class SpeakerRegistry {

    private static final Pattern TRAILING_POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern NATO = Pattern.compile("\\bNATO\\b");
    private static final Pattern EUROPEAN_UNION =
            Pattern.compile("\\b(EU|European Union|European Commission|European Council)\\b");

    private static final Pattern LEGAL_FORM =
            Pattern.compile(",?\\s(?:LLC|Inc|Ltd|Corp|Corporation|PLC|plc|AG|SE|GmbH|Co|Company|SA|NV)\\.?$");
    private static final Pattern OF_A_PLACE =
            Pattern.compile("(?<body>.+?) (?:of|(?<in>in)) (?:the )?(?<place>\\p{Lu}.*)");

    private final String text;
    private final CorpusActors known;
    private final Map<String, Speaker> byName = new LinkedHashMap<>();
    /** The people whose name is, begins with or ends with some words, the last one introduced first. */
    private final Map<String, List<Speaker>> people = new HashMap<>();
    /** The first institution whose initials are, or whose name ends with, some words. */
    private final Map<String, Speaker> abbreviations = new HashMap<>();
    /** The last institution with a word in its name. */
    private final Map<String, Speaker> institutionsByWord = new HashMap<>();
    /** The first institution that is some actor of the corpus, by id. */
    private final Map<String, Speaker> institutionsOfCorpus = new HashMap<>();

    /** By the acronym that stands in brackets behind a name, the name: SDF for "Syrian Democratic Forces (SDF)". */
    private final Map<String, String> spelledOut;

    private final boolean mentionsNato;
    private final boolean mentionsEuropeanUnion;

    SpeakerRegistry(String text, CorpusActors known) {
        this.text = text;
        this.known = known;
        this.spelledOut = Acronyms.in(text);
        this.mentionsNato = NATO.matcher(text).find();
        this.mentionsEuropeanUnion = EUROPEAN_UNION.matcher(text).find();
    }

    Collection<Speaker> all() {
        return byName.values();
    }

    /** The speaker with a name; a new one at the first mention. */
    Speaker speaker(Speaker.Kind kind, String name) {
        Speaker found = byName.get(key(name));
        if (found == null) {
            found = added(key(name), new Speaker(kind, name));
        }
        if (!found.name().equals(name) && kind != Speaker.Kind.PERSON) {
            found.otherNames().add(name);
        }
        return found;
    }

    private Speaker added(String key, Speaker speaker) {
        byName.put(key, speaker);
        if (speaker.kind() == Speaker.Kind.PERSON) {
            addPerson(speaker);
        } else if (speaker.kind() == Speaker.Kind.INSTITUTION) {
            addInstitution(speaker);
        }
        return speaker;
    }

    private void addPerson(Speaker person) {
        String name = ProperNames.withoutSuffix(person.name());
        Set<String> names = new LinkedHashSet<>(List.of(person.name(), name, ProperNames.surname(name)));
        for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
            names.add(name.substring(0, blank));
            names.add(name.substring(blank + 1));
        }
        List<String> words = ProperNames.words(name);
        names.add(words.getFirst() + " " + words.getLast());
        names.forEach(it ->
                people.computeIfAbsent(folded(it), any -> new ArrayList<>()).addFirst(person));
    }

    /** "Al-Hamad" at the start of a sentence is al-Hamad. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void addInstitution(Speaker institution) {
        String name = institution.name();
        abbreviations.putIfAbsent(ProperNames.initials(name), institution);
        if (!withoutForm(name).equals(name)) {
            abbreviations.putIfAbsent(withoutForm(name), institution);
        }
        for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
            String end = name.substring(blank + 1);
            if (!WordList.isTerritory(end)) {
                abbreviations.putIfAbsent(end, institution);
            }
        }
        ProperNames.words(name).forEach(word -> institutionsByWord.put(word.toLowerCase(Locale.ROOT), institution));
        known.named(name).map(Actor::id).ifPresent(id -> institutionsOfCorpus.putIfAbsent(id, institution));
    }

    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return key.startsWith("the ") ? key.substring(4) : key;
    }

    /**
     * What a mention says about a person beside the name.
     *
     * @param gender by a title
     * @param role by a post in front of the name
     */
    record Hint(Optional<Speaker.Gender> gender, Optional<String> role) {
        static final Hint NONE = new Hint(Optional.empty(), Optional.empty());

        boolean hasRole(Speaker person) {
            return role.filter(it -> person.posts().stream()
                            .anyMatch(post -> !post.role().isEmpty()
                                    && (post.role().equalsIgnoreCase(it)
                                            || folded(post.role()).contains(folded(it))
                                            || folded(it).contains(folded(post.role())))))
                    .isPresent();
        }

        boolean fitsGender(Speaker person) {
            return gender.isEmpty() || person.gender() == Speaker.Gender.UNKNOWN || person.gender() == gender.get();
        }
    }

    /** The last person introduced whose name is, begins with or ends with that of the mention. */
    Optional<Speaker> person(String mention) {
        return person(mention, Hint.NONE);
    }

    /** The person whom a mention names; of several, the one with the same post, or of the same gender, or else the last. */
    Optional<Speaker> person(String mention, Hint hint) {
        List<Speaker> named =
                people.getOrDefault(folded(ProperNames.withoutSuffix(ProperNames.withoutTitle(mention))), List.of());
        return named.stream()
                .filter(hint::hasRole)
                .findFirst()
                .or(() -> named.stream().filter(hint::fitsGender).findFirst())
                .or(() -> named.stream().findFirst());
    }

    /** The institution or state that a capitalised name stands for; empty for a person and for names of neither. */
    Optional<Speaker> institutionOrState(String name) {
        String plain = ProperNames.withoutHolder(TRAILING_POSSESSIVE
                .matcher(name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name)
                .replaceFirst(""));
        // "The Commission" is the one that was introduced before.
        Optional<Speaker> met = WordList.isOrganisation(plain) ? institutionCalled(plain) : Optional.empty();
        if (met.isPresent()) {
            return met;
        }
        Speaker.Kind kind = known.kind(plain).orElse(null);
        if (kind == Speaker.Kind.PERSON) {
            return Optional.empty();
        }
        if (kind != null && kind != Speaker.Kind.STATE) {
            return Optional.of(institutionOfCorpus(plain));
        }
        Optional<StateNames.State> state = StateNames.all().named(plain);
        if (state.isPresent() || kind == Speaker.Kind.STATE) {
            return Optional.of(state(state.map(StateNames.State::name).orElse(plain), plain));
        }
        if (plain.equals("Brussels") && (mentionsNato || mentionsEuropeanUnion)) {
            return Optional.of(brussels(plain));
        }
        return StateNames.all()
                .meantBy(plain)
                .map(meant -> state(meant.name(), plain))
                .or(() -> PostReader.looksLikeInstitution(plain) ? Optional.of(institution(plain)) : Optional.empty());
    }

    /** A state or body in a list of names; a part of the name of one, as in "Oversight and Reform Committee", is none. */
    Optional<Speaker> listed(String name) {
        boolean whole = byName.containsKey(key(name))
                || name.matches("\\p{Lu}{2,}|(?:\\p{Lu}\\.)+")
                || WordList.isOrganisation(ProperNames.words(name).getLast());
        return institutionOrState(name).filter(it -> whole || it.kind() == Speaker.Kind.STATE);
    }

    /** The state or part of a state that a name or an adjective means: "Iraqi", "Hong Kong". */
    Optional<Speaker> nation(String words) {
        return StateNames.all()
                .ofAdjective(words)
                .or(() -> StateNames.all().named(words))
                .map(it -> state(it.name(), it.name()))
                .or(() -> institutionOrState(words))
                .or(() -> Optional.of(speaker(Speaker.Kind.INSTITUTION, words)));
    }

    /** An institution of the corpus, which the text may have introduced by another of its names. */
    private Speaker institutionOfCorpus(String name) {
        Speaker met = known.named(name)
                .map(actor -> institutionsOfCorpus.get(actor.id()))
                .orElse(null);
        if (met == null) {
            return institution(name);
        }
        if (!met.name().equals(name)) {
            met.otherNames().add(name);
        }
        return met;
    }

    /** One speaker for a state, whether the text uses its name, another name or its capital. */
    private Speaker state(String canonical, String name) {
        Speaker found = byName.get(key(canonical));
        if (found == null) {
            found = added(key(canonical), new Speaker(Speaker.Kind.STATE, name));
        }
        if (!found.name().equals(name)) {
            found.otherNames().add(name);
        }
        return found;
    }

    /** NATO and most bodies of the European Union are in Brussels; the article shows which of them is meant. */
    private Speaker brussels(String name) {
        String whose = !mentionsEuropeanUnion ? "NATO" : text.contains("European Union") ? "European Union" : "EU";
        Speaker meant = speaker(Speaker.Kind.INSTITUTION, whose);
        meant.otherNames().add(name);
        return meant;
    }

    /** An institution by its name, or by the initials or the last words of one introduced before. */
    Speaker institution(String name) {
        String full = spelledOut.getOrDefault(name, name);
        if (!full.equals(name)) {
            Speaker meant = institution(full);
            meant.otherNames().add(name);
            return meant;
        }
        Speaker met = Optional.ofNullable(abbreviations.get(name))
                .or(() -> Optional.ofNullable(byName.get(key(inverted(name)))).filter(Speaker::isParty))
                .or(() ->
                        Optional.ofNullable(byName.get(key(withoutForm(name)))).filter(Speaker::isParty))
                .orElse(null);
        for (int blank = name.indexOf(' '); met == null && blank >= 0; blank = name.indexOf(' ', blank + 1)) {
            // "Kurdish-led Syrian Democratic Forces" are the "Syrian Democratic Forces".
            String shorter = name.substring(blank + 1);
            met = spelledOut.containsValue(shorter) ? institution(shorter) : null;
        }
        if (met != null) {
            met.otherNames().add(name);
            return met;
        }
        return speaker(Speaker.Kind.INSTITUTION, name);
    }

    /** "Chrysler" for "Chrysler LLC". */
    private static String withoutForm(String name) {
        return LEGAL_FORM.matcher(name).replaceFirst("");
    }

    /** "Supreme Court of Norvane" for "Norvane Supreme Court", and the other way round; "Court" for "Court in Norvane". */
    private static String inverted(String name) {
        Matcher of = OF_A_PLACE.matcher(name);
        if (of.matches()) {
            return of.group("in") != null ? of.group("body") : of.group("place") + " " + of.group("body");
        }
        List<String> words = ProperNames.words(name);
        for (int place = 1; place < words.size() - 1; place++) {
            String where = String.join(" ", words.subList(0, place));
            if (WordList.isTerritory(where) || StateNames.all().named(where).isPresent()) {
                return String.join(" ", words.subList(place, words.size())) + " of " + where;
            }
        }
        return name;
    }

    /** The institution that "the ministry" means: the last one introduced with that word in its name. */
    Optional<Speaker> institutionCalled(String noun) {
        return Optional.ofNullable(institutionsByWord.get(noun.toLowerCase(Locale.ROOT)));
    }
}
