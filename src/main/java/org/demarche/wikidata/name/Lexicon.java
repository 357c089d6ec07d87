package org.demarche.wikidata.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.io.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code words.txt}: words with the same meaning in many languages become one word, and words without
 * distinctive meaning are marked. So names can be compared word by word across languages.
 */
final class Lexicon {

    /** The kinds of words in a name. */
    enum Sort {
        /** A word that many names have, represented by the same word in all languages. */
        CONCEPT,
        /** A word of its own. */
        PLAIN,
        NUMBER,
        /** One Han character. */
        HAN,
        /** A legal form or the like. */
        WEAK,
        /** An article or preposition. */
        STOP
    }

    /** A word of a name after translation. */
    record Entry(String text, Sort sort) {}

    private static final String STOP = "stop";
    private static final String WEAK = "weak";
    private static final Lexicon INSTANCE = new Lexicon();

    private static final int SHORTEST_READING = 5;
    private static final int SHORTEST_COMPOUND = 9;
    private static final int SHORTEST_HEAD = 5;
    private static final int SHORTEST_REST = 3;

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, Set<String>> near = new HashMap<>();
    private int longest = 1;

    private Lexicon() {
        List<String> lines = new ArrayList<>(Resources.lines(Lexicon.class, "words.txt"));
        lines.addAll(Resources.lines(Lexicon.class, "countries.txt"));
        lines.stream().filter(line -> !line.startsWith("~")).forEach(this::addLine);
        lines.stream().filter(line -> line.startsWith("~")).forEach(this::addFamily);
    }

    private void addLine(String line) {
        int colon = line.indexOf(':');
        String head = line.substring(0, colon);
        List<Entry> meaning = switch (head) {
            case STOP -> List.of(new Entry("", Sort.STOP));
            case WEAK -> List.of(new Entry("", Sort.WEAK));
            default -> concepts(head);
        };
        if (!head.equals(STOP) && !head.equals(WEAK)) {
            add(Folding.fold(head), meaning);
        }
        for (String word : line.substring(colon + 1).split(",", -1)) {
            String folded = Folding.fold(word);
            add(folded, meaning);
            addReading(folded, meaning);
        }
    }

    /** A Chinese word is also known in Latin letters, if it is long enough not to equal another word by chance. */
    private void addReading(String folded, List<Entry> meaning) {
        if (!folded.isEmpty() && Folding.isHan(folded.codePointAt(0))) {
            String reading = HanReading.of(folded);
            if (reading.length() >= SHORTEST_READING) {
                add(reading, meaning);
            }
        }
    }

    private static List<Entry> concepts(String head) {
        List<Entry> concepts = new ArrayList<>();
        for (String word : Folding.fold(head).split(" ", -1)) {
            concepts.add(new Entry(word, Sort.CONCEPT));
        }
        return concepts;
    }

    private void add(String phrase, List<Entry> meaning) {
        if (phrase.isEmpty() || entries.putIfAbsent(phrase, meaning) != null) {
            return;
        }
        String[] words = phrase.split(" ", -1);
        longest = Math.max(longest, words.length);
        StringBuilder beginning = new StringBuilder();
        for (int i = 0; i < words.length - 1; i++) {
            beginning.append(i == 0 ? "" : " ").append(words[i]);
            beginnings.add(beginning.toString());
        }
    }

    private void addFamily(String line) {
        Set<String> family = Set.of(line.substring(1).strip().split(" +"));
        family.forEach(
                word -> near.computeIfAbsent(word, key -> new HashSet<>()).addAll(family));
    }

    /** The words of a folded name, translated. */
    static List<Entry> translate(String folded) {
        List<Entry> translated = new ArrayList<>();
        if (!folded.isEmpty()) {
            INSTANCE.translate(folded.split(" ", -1), translated);
        }
        return translated;
    }

    /** Concepts that are similar to a concept without being the same. */
    static Set<String> family(String concept) {
        return INSTANCE.near.getOrDefault(concept, Set.of());
    }

    private void translate(String[] words, List<Entry> translated) {
        int at = 0;
        while (at < words.length) {
            int length = longestPhrase(words, at);
            if (length > 0) {
                translated.addAll(java.util.Objects.requireNonNull(entries.get(phrase(words, at, length))));
                at += length;
            } else {
                addUnknown(words[at], translated);
                at++;
            }
        }
    }

    private int longestPhrase(String[] words, int at) {
        int found = entries.containsKey(words[at]) ? 1 : 0;
        if (!beginnings.contains(words[at])) {
            return found;
        }
        StringBuilder phrase = new StringBuilder(words[at]);
        for (int length = 2; length <= longest && at + length <= words.length; length++) {
            phrase.append(' ').append(words[at + length - 1]);
            String text = phrase.toString();
            found = entries.containsKey(text) ? length : found;
            if (!beginnings.contains(text)) {
                break;
            }
        }
        return found;
    }

    private static String phrase(String[] words, int at, int length) {
        return length == 1 ? words[at] : String.join(" ", List.of(words).subList(at, at + length));
    }

    private void addUnknown(String word, List<Entry> translated) {
        if (word.chars().allMatch(Character::isDigit)) {
            translated.add(new Entry(word, Sort.NUMBER));
        } else if (Folding.isHan(word.codePointAt(0))) {
            translated.add(new Entry(word, Sort.HAN));
        } else if (word.length() < SHORTEST_COMPOUND || !addCompound(word, translated)) {
            translated.add(new Entry(word, Sort.PLAIN));
        }
    }

    /** "Landesmuseum": a known word at the end of a longer one; the part before it is then examined in turn. */
    private boolean addCompound(String word, List<Entry> translated) {
        for (int begin = SHORTEST_REST; begin <= word.length() - SHORTEST_HEAD; begin++) {
            List<Entry> head = entries.get(word.substring(begin));
            if (head != null && head.getFirst().sort() == Sort.CONCEPT) {
                addRest(word.substring(0, begin), translated);
                translated.addAll(head);
                return true;
            }
        }
        return false;
    }

    private void addRest(String rest, List<Entry> translated) {
        List<Entry> known = known(rest);
        if (known != null) {
            translated.addAll(known);
        } else {
            addUnknown(rest, translated);
        }
    }

    /** "universitats" is "universitat" with the letter that joins it to what follows. */
    private @Nullable List<Entry> known(String rest) {
        List<Entry> known = entries.get(rest);
        if (known == null && rest.endsWith("s")) {
            known = entries.get(rest.substring(0, rest.length() - 1));
        }
        return known;
    }
}
