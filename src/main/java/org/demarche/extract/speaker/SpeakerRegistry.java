package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;

/** The speakers of an article as they are met, reading from the top. */
final class SpeakerRegistry {

    private static final Pattern TRAILING_POSSESSIVE = Pattern.compile("['’]s?$");

    private final String text;
    private final CorpusActors known;
    private final Map<String, Speaker> byName = new LinkedHashMap<>();
    private final boolean speaksOfNato;
    private final boolean speaksOfEuropeanUnion;

    SpeakerRegistry(String text, CorpusActors known) {
        this.text = text;
        this.known = known;
        this.speaksOfNato = Pattern.compile("\\bNATO\\b").matcher(text).find();
        this.speaksOfEuropeanUnion = Pattern.compile("\\b(EU|European Union|European Commission|European Council)\\b")
                .matcher(text)
                .find();
    }

    Collection<Speaker> all() {
        return byName.values();
    }

    List<Speaker> people() {
        return byName.values().stream()
                .filter(it -> it.kind() == Speaker.Kind.PERSON)
                .toList();
    }

    /** A speaker by a name; new if it is met for the first time. */
    Speaker speaker(Speaker.Kind kind, String name, Span mention) {
        Speaker found = byName.computeIfAbsent(key(name), any -> new Speaker(kind, name, mention));
        if (!found.name().equals(name) && kind != Speaker.Kind.PERSON) {
            found.otherNames().add(name);
        }
        return found;
    }

    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return key.startsWith("the ") ? key.substring(4) : key;
    }

    /** The last person before an offset whose name is, or ends with, that of the mention. */
    Optional<Speaker> person(String mention) {
        String wanted = ProperNames.withoutTitle(mention);
        List<Speaker> fitting = new ArrayList<>();
        for (Speaker person : people()) {
            boolean same = person.name().equals(wanted)
                    || ProperNames.surname(person.name()).equals(wanted)
                    || person.name().endsWith(" " + wanted)
                    || person.name().startsWith(wanted + " ");
            if (same) {
                fitting.add(person);
            }
        }
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.getLast());
    }

    /** What a capitalised name stands for, other than a person. */
    Optional<Speaker> institutionOrState(String name, Span mention) {
        String plain = TRAILING_POSSESSIVE
                .matcher(name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name)
                .replaceFirst("");
        // "The Commission" is the one that was met before.
        Optional<Speaker> met = WordList.isOrganisation(plain) ? institutionCalled(plain) : Optional.empty();
        if (met.isPresent()) {
            return met;
        }
        Speaker.Kind kind = known.kind(plain).orElse(null);
        if (kind == Speaker.Kind.PERSON) {
            return Optional.empty();
        }
        if (kind != null && kind != Speaker.Kind.STATE) {
            return Optional.of(knownInstitution(plain, mention));
        }
        Optional<StateNames.State> state = StateNames.all().named(plain);
        if (state.isPresent() || kind == Speaker.Kind.STATE) {
            return Optional.of(state(state.map(StateNames.State::name).orElse(plain), plain, mention));
        }
        if (plain.equals("Brussels") && (speaksOfNato || speaksOfEuropeanUnion)) {
            return Optional.of(brussels(plain, mention));
        }
        return StateNames.all()
                .meantBy(plain)
                .map(meant -> state(meant.name(), plain, mention))
                .or(() -> PostReader.looksLikeInstitution(plain)
                        ? Optional.of(institution(plain, mention))
                        : Optional.empty());
    }

    /** One that the corpus knows may have been met by another of its names. */
    private Speaker knownInstitution(String name, Span mention) {
        for (Speaker met : byName.values()) {
            if (met.kind() == Speaker.Kind.INSTITUTION
                    && known.named(met.name()).equals(known.named(name))) {
                if (!met.name().equals(name)) {
                    met.otherNames().add(name);
                }
                return met;
            }
        }
        return institution(name, mention);
    }

    /** A state is one, whether it is called by its name, by another, or by its capital. */
    private Speaker state(String canonical, String name, Span mention) {
        Speaker found = byName.get(key(canonical));
        if (found == null) {
            found = new Speaker(Speaker.Kind.STATE, name, mention);
            byName.put(key(canonical), found);
        }
        if (!found.name().equals(name)) {
            found.otherNames().add(name);
        }
        return found;
    }

    /** NATO's headquarters and most of the European Union's are in Brussels; the article says which it is about. */
    private Speaker brussels(String name, Span mention) {
        String whose = !speaksOfEuropeanUnion ? "NATO" : text.contains("European Union") ? "European Union" : "EU";
        Speaker meant = speaker(Speaker.Kind.INSTITUTION, whose, mention);
        meant.otherNames().add(name);
        return meant;
    }

    /** An institution by its name, or by the initials of one met before. */
    Speaker institution(String name, Span mention) {
        for (Speaker met : byName.values()) {
            boolean abbreviated = met.kind() == Speaker.Kind.INSTITUTION
                    && (ProperNames.initials(met.name()).equals(name)
                            || met.name().endsWith(" " + name));
            if (abbreviated) {
                met.otherNames().add(name);
                return met;
            }
        }
        return speaker(Speaker.Kind.INSTITUTION, name, mention);
    }

    /** The institution that "the ministry" means: the last one met with that word in its name. */
    Optional<Speaker> institutionCalled(String noun) {
        List<Speaker> fitting = byName.values().stream()
                .filter(it -> it.kind() == Speaker.Kind.INSTITUTION)
                .filter(it -> ProperNames.words(it.name()).stream().anyMatch(word -> word.equalsIgnoreCase(noun)))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.getLast());
    }
}
