package org.demarche.wikidata.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name, prepared for comparison.
 *
 * @param name as it was given
 * @param folded see {@link Folding}
 * @param compact the same without its spaces
 * @param words its distinctive words, translated, in their order; all words if none is distinctive
 * @param acronyms the acronyms of its initials, with and without function words; none for a name of one word
 */
public record NameForm(String name, String folded, String compact, List<Word> words, Set<String> acronyms) {

    private static final int LONGEST_ACRONYM = 12;
    private static final int SHORT_WORD = 3;

    public NameForm {
        words = List.copyOf(words);
        // In their order, so that searches are the same in each run.
        acronyms = Collections.unmodifiableSet(new LinkedHashSet<>(acronyms));
    }

    public static NameForm of(String name) {
        String folded = Folding.fold(name);
        return new NameForm(name, folded, compact(folded), words(folded), acronyms(folded));
    }

    /**
     * The forms in which a name is compared: as it is, and, where it has Chinese characters, as it is read, once with known words
     * translated and once with all of it read.
     */
    public static List<NameForm> readings(String name) {
        NameForm form = of(name);
        if (form.words.stream().noneMatch(word -> word.sort() == Word.Sort.HAN)) {
            return List.of(form);
        }
        List<Word> read = readTogether(form.words);
        List<NameForm> readings = new ArrayList<>();
        readings.add(form);
        String text = text(read);
        readings.add(new NameForm(name, text, compact(text), read, Set.of()));
        return readings;
    }

    /** Adjacent characters are read as one word. */
    private static List<Word> readTogether(List<Word> words) {
        List<Word> read = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Word word : words) {
            if (word.sort() == Word.Sort.HAN) {
                HanReading.append(word.text().codePointAt(0), run);
            } else {
                endRun(run, read);
                read.add(word);
            }
        }
        endRun(run, read);
        return read;
    }

    private static void endRun(StringBuilder run, List<Word> read) {
        if (!run.isEmpty()) {
            read.add(new Word(run.toString(), Word.Sort.PLAIN));
            run.setLength(0);
        }
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static List<Word> words(String folded) {
        List<Word> words = new ArrayList<>();
        for (Lexicon.Entry entry : Lexicon.translate(folded)) {
            switch (entry.sort()) {
                case CONCEPT -> words.add(new Word(entry.text(), Word.Sort.CONCEPT));
                case PLAIN -> words.add(new Word(entry.text(), Word.Sort.PLAIN));
                case NUMBER -> words.add(new Word(entry.text(), Word.Sort.NUMBER));
                case HAN -> words.add(new Word(entry.text(), Word.Sort.HAN));
                case WEAK, STOP -> {}
            }
        }
        if (words.isEmpty() && !folded.isEmpty()) {
            words.add(new Word(folded.replace(" ", ""), Word.Sort.PLAIN));
        }
        return words;
    }

    private static Set<String> acronyms(String folded) {
        Set<String> acronyms = new LinkedHashSet<>();
        StringBuilder all = new StringBuilder();
        StringBuilder telling = new StringBuilder();
        for (String word : folded.split(" ", -1)) {
            if (word.isEmpty() || Folding.isHan(word.codePointAt(0))) {
                return Set.of();
            }
            all.append(word.charAt(0));
            List<Lexicon.Entry> meaning = Lexicon.translate(word);
            if (meaning.getFirst().sort() != Lexicon.Sort.STOP) {
                telling.append(word.charAt(0));
            }
        }
        for (StringBuilder initials : List.of(telling, all)) {
            if (initials.length() > 1 && initials.length() <= LONGEST_ACRONYM) {
                acronyms.add(initials.toString());
            }
        }
        return acronyms;
    }

    private static String compact(String folded) {
        return folded.replace(" ", "");
    }

    /** Its distinctive words in a fixed order: equal for names that differ only in word order and function words. */
    public String bag() {
        return words.stream().map(Word::text).sorted().distinct().collect(Collectors.joining(" "));
    }

    /** Whether it has one word only, short enough to be an acronym. */
    public boolean maybeAcronym() {
        return !folded.contains(" ") && folded.length() > 1 && folded.length() <= LONGEST_ACRONYM;
    }

    /** Whether it is written as acronyms are: one word, at least half of it capitals, or very short. */
    public boolean isAcronym() {
        if (!maybeAcronym()) {
            return false;
        }
        long capitals = name.codePoints().filter(Character::isUpperCase).count();
        return (capitals > 1 && 2 * capitals >= folded.length()) || (folded.length() <= SHORT_WORD && capitals > 0);
    }
}
