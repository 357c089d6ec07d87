package org.demarche.wikidata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.io.Resources;
import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.Word;

/** Recognises countries by code, name or id, from the table {@code countries.txt}. */
public final class Countries {

    /**
     * A country.
     *
     * @param ids its entity ids
     * @param words the translated words of its name; empty if only an id is known
     */
    public record Country(Set<String> ids, Set<String> words) {

        public Country {
            ids = Set.copyOf(ids);
            words = Set.copyOf(words);
        }
    }

    private static final Set<String> STANDARD = Set.of(Locale.getISOCountries());
    private static final Countries TABLE = new Countries();

    private final Map<String, Country> byCode = new HashMap<>();
    private final Map<String, Country> byId = new HashMap<>();
    private final Map<Set<String>, Country> byWords = new HashMap<>();

    private Countries() {
        for (String line : Resources.lines(Countries.class, "countries.txt")) {
            List<String> columns = new ArrayList<>(List.of(line.split(" ")));
            Locale locale = Locale.of("", columns.removeFirst());
            Country country = new Country(Set.copyOf(columns), words(locale.getDisplayCountry(Locale.ENGLISH)));
            byCode.put(locale.getCountry(), country);
            if (STANDARD.contains(locale.getCountry())) {
                byCode.put(locale.getISO3Country(), country);
            }
            columns.forEach(id -> byId.put(id, country));
            byWords.put(country.words(), country);
        }
    }

    /** All recognised countries together; empty if there is none. */
    public static Optional<Country> find(List<String> texts) {
        Set<String> ids = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            Country country = TABLE.find(text.strip());
            ids.addAll(country.ids());
            words.addAll(country.words());
        }
        return ids.isEmpty() && words.isEmpty() ? Optional.empty() : Optional.of(new Country(ids, words));
    }

    private Country find(String text) {
        if (text.matches("Q\\d+")) {
            return byId.getOrDefault(text, new Country(Set.of(text), Set.of()));
        }
        Country coded = byCode.get(text.toUpperCase(Locale.ROOT));
        if (coded != null) {
            return coded;
        }
        Set<String> words = words(text);
        return byWords.getOrDefault(words, new Country(Set.of(), words));
    }

    private static Set<String> words(String name) {
        return NameForm.of(name).words().stream().map(Word::text).collect(Collectors.toSet());
    }
}
