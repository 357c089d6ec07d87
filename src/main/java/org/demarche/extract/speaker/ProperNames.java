package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;

/** Proper names: runs of capitalised words, and what they look like the names of. */
final class ProperNames {

    /** Every repetition has a limit: a text of nothing but capitals would else exhaust the stack. */
    static final String CAPITAL =
            "(?:\\p{Lu}\\.(?:\\s?\\p{Lu}\\.){0,5}|\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*){0,5})";

    private static final String PARTICLE = "(?:van|von|der|den|de|di|da|dos|del|la|le|al|bin|ibn|el)";
    /** No name goes on in the next line. */
    private static final String BLANK = "[^\\S\\n]+";

    /** A run of capitalised words, with the small words that names have within. */
    static final String INSTITUTION = CAPITAL + "(?:['’]s?)?(?:,?" + BLANK + "(?:(?:of|for|on|in|&)" + BLANK + "(?:the"
            + BLANK + ")?|and" + BLANK + ")?" + CAPITAL + "['’]?){0,12}";

    private static final Pattern RUN =
            // With the apostrophe of a plural in it: "Fishers' Union".
            Pattern.compile("(?<![\\p{L}\\p{N}])" + CAPITAL + "(?:(?:(?<=s)['’])?" + BLANK + "(?:" + PARTICLE + ""
                    + BLANK + "){0,2}" + CAPITAL + "){0,12}");
    private static final Pattern INSTITUTION_NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{Ll}+" + BLANK + "(?:of|for)" + BLANK + "(?:the" + BLANK + ")?)?" + INSTITUTION);
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    /** Capitalised words that are no names, at the beginning of a sentence or elsewhere. */
    private static final Set<String> NO_NAMES = Set.of(
            "i",
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "you",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "this",
            "that",
            "these",
            "those",
            "but",
            "and",
            "or",
            "if",
            "in",
            "on",
            "at",
            "as",
            "for",
            "from",
            "with",
            "by",
            "to",
            "of",
            "so",
            "not",
            "no",
            "yes",
            "when",
            "while",
            "after",
            "before",
            "since",
            "because",
            "what",
            "who",
            "how",
            "why",
            "where",
            "there",
            "here",
            "now",
            "then",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "some",
            "many",
            "most",
            "all",
            "both",
            "each",
            "every",
            "any",
            "other",
            "another",
            "one",
            "two",
            "three",
            "asked",
            "according",
            "experts",
            "officials",
            "even",
            "also",
            "still",
            "however",
            "meanwhile",
            "later",
            "earlier",
            "today",
            "yesterday",
            "islam",
            "english",
            "speaking",
            "although",
            "though",
            "despite",
            "under",
            "over",
            "between",
            "during",
            "against");

    private static final Set<String> TITLES = Set.of(
            "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "lord", "lady", "prof",
            "prof.", "rev", "rev.", "sen", "sen.", "rep", "rep.", "gov", "gov.", "gen", "gen.", "col", "col.", "lt",
            "lt.");

    private static final Pattern GENDERED_TITLE =
            Pattern.compile("(?:^|\\s|[“\"])(?:(?<he>Mr|Sir|Lord)|(?<she>Mrs|Ms|Miss|Dame|Lady))\\.?\\s+$");
    private static final Pattern GENDERED_ROLE = Pattern.compile(
            "(?i)\\b(?:(?<he>\\p{L}*(?<!wo)(?:spokes|chair|business|fisher|congress|states)man|king|prince|father)|(?<she>\\p{L}*woman|queen|princess|mother|actress))\\b");

    private ProperNames() {}

    /** All runs of a stretch, without small words at their ends. */
    static List<Span> in(String text, Span within) {
        List<Span> names = new ArrayList<>();
        Matcher run = RUN.matcher(text).region(within.start(), within.end()).useTransparentBounds(true);
        while (run.find()) {
            withoutSmallWords(text, new Span(run.start(), run.end())).ifPresent(names::add);
        }
        return names;
    }

    /** Stretches that are the names of institutions: "Center for Security Policy", "school of Public Policy and Global Affairs". */
    static List<Span> institutions(String text) {
        List<Span> found = new ArrayList<>();
        Matcher name = INSTITUTION_NAME.matcher(text);
        while (name.find()) {
            if (words(name.group()).stream().anyMatch(WordList::isOrganisation)) {
                found.add(new Span(name.start(), name.end()));
            }
        }
        return found;
    }

    private static Optional<Span> withoutSmallWords(String text, Span run) {
        int start = run.start();
        Matcher word = Pattern.compile("\\S+\\s*").matcher(text).region(run.start(), run.end());
        while (word.find() && NO_NAMES.contains(word.group().strip().toLowerCase(Locale.ROOT))) {
            start = word.end();
        }
        Matcher possessive = POSSESSIVE.matcher(text).region(start, run.end());
        int end = possessive.find() ? possessive.start() : run.end();
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /**
     * Whether a run of capitalised words can be a person's name: two to five words, none of them an institution's or a state's,
     * none all capitals.
     */
    static boolean canBePerson(String run) {
        List<String> words = words(withoutTitle(run));
        boolean titled = !withoutTitle(run).equals(run);
        return words.size() <= 5
                && words.size() >= (titled ? 1 : 2)
                && words.stream().noneMatch(ProperNames::isNoPersonsWord)
                && StateNames.all().named(run).isEmpty()
                && StateNames.all().meantBy(run).isEmpty()
                && StateNames.all().named(words.getFirst()).isEmpty()
                && StateNames.all().ofAdjective(words.getFirst()).isEmpty();
    }

    private static boolean isNoPersonsWord(String word) {
        boolean acronym = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
        return acronym
                || (WordList.isOrganisation(word) && word.length() > 4)
                || NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    static String withoutTitle(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 && TITLES.contains(name.substring(0, blank).toLowerCase(Locale.ROOT))
                ? name.substring(blank + 1).strip()
                : name;
    }

    /** What the title at the end of some words tells of the person behind it. */
    static Optional<Speaker.Gender> gender(String before) {
        Matcher title = GENDERED_TITLE.matcher(before);
        return title.find()
                ? Optional.of(title.group("he") != null ? Speaker.Gender.HE : Speaker.Gender.SHE)
                : Optional.empty();
    }

    /** What a role tells: spokeswoman, king. */
    static Optional<Speaker.Gender> genderOfRole(String role) {
        Matcher gendered = GENDERED_ROLE.matcher(role);
        return gendered.find()
                ? Optional.of(gendered.group("he") != null ? Speaker.Gender.HE : Speaker.Gender.SHE)
                : Optional.empty();
    }

    static List<String> words(String name) {
        return Pattern.compile("\\s+").splitAsStream(name.strip()).toList();
    }

    /** The last word, by which people are called at later mentions. */
    static String surname(String name) {
        return words(name).getLast();
    }

    /** The first letters of a name's longer words: UBC for University of British Columbia. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : words(name)) {
            if (Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
