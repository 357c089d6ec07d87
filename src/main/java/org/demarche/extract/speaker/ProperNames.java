package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.NameSpans;
import org.demarche.extract.text.Span;
import org.demarche.extract.text.SpanIndex;

/** Tells names of people from names of institutions. */
final class ProperNames {

    private static final String NO_DATE =
            "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)";

    /** A run of capitalised words, with the small words that names of institutions have within. */
    static final String INSTITUTION = NameSpans.CAPITAL + "(?:['’]s?)?(?:,?" + NameSpans.BLANK + "(?:(?:of|for|on|in|&)"
            + NameSpans.BLANK + "(?:the" + NameSpans.BLANK + ")?|and" + NameSpans.BLANK + ")?" + NO_DATE
            + NameSpans.CAPITAL
            + "['’]?){0,12}";

    private static final Pattern INSTITUTION_NAME = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{Ll}+" + NameSpans.BLANK
            + "(?:of|for)" + NameSpans.BLANK + "(?:the" + NameSpans.BLANK + ")?)?" + INSTITUTION);

    private static final Set<String> TITLES = Set.of(
            "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "lord", "lady", "prof",
            "prof.", "rev", "rev.", "sen", "sen.", "rep", "rep.", "gov", "gov.", "gen", "gen.", "col", "col.", "lt",
            "lt.", "hon", "hon.", "madam", "mx", "herr", "frau", "señor", "capt", "capt.", "maj", "maj.", "sgt", "sgt.",
            "cllr");

    private static final Pattern GENDERED_TITLE =
            Pattern.compile("(?i)(?:^|\\s|[“\"])(?:(?<he>Mr|Sir|Lord)|(?<she>Mrs|Ms|Miss|Dame|Lady))\\.?\\s+$");
    private static final Pattern GENDERED_ROLE = Pattern.compile(
            "(?i)\\b(?:(?<he>\\p{L}*(?<!wo)(?:spokes|chair|business|fisher|congress|states)man|king|prince|father)|(?<she>\\p{L}*woman|queen|princess|mother|actress))\\b");

    private static final Pattern NICKNAME = Pattern.compile("[\"“‘'(].+[\"”’')]");
    private static final Pattern SUFFIX = Pattern.compile(
            ",?\\s+(?:(?:Jr|Sr)\\.?|II|III|IV|KC|QC|SC|MP|MPs|MEP|MSP|MLA|TD|PhD|MD|OBE|CBE|MBE|KBE|Esq\\.?)$");
    private static final int MOST_WORDS = 8;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ProperNames() {}

    /** The spans that are names of institutions: "Center for Security Policy", "school of Public Policy and Global Affairs". */
    static SpanIndex institutions(String text) {
        List<Span> found = new ArrayList<>();
        Matcher name = INSTITUTION_NAME.matcher(text);
        while (name.find()) {
            String body = withoutHolder(name.group());
            if (words(body).stream().anyMatch(WordList::isOrganisation)) {
                found.add(new Span(name.start(), name.start() + body.length()));
            }
        }
        return SpanIndex.of(found);
    }

    /** "Supreme Court" in "Supreme Court Justice Ann Lee", "NATO" in "NATO Secretary-General Ivo Strand". */
    static String withoutHolder(String body) {
        Matcher word = WORD.matcher(body);
        while (word.find()) {
            String rest =
                    body.substring(word.end()).replaceFirst("^,?\\s+(?:of\\s+(?:State|Staff|Police|Mission)\\s+)?", "");
            if (word.start() > 0
                    && !rest.isEmpty()
                    && WordList.isRole(word.group())
                    && !WordList.isPluralRole(word.group())
                    && canBePerson(rest)) {
                return body.substring(0, word.start()).stripTrailing();
            }
        }
        return body;
    }

    /**
     * Whether a run of capitalised words can be a person's name: two to five words without particles, nickname and suffix, none of
     * them in capitals throughout, and none of them part of the name of an institution or a state.
     */
    static boolean canBePerson(String run) {
        String plain = withoutSuffix(withoutTitle(run));
        List<String> words = words(plain).stream()
                .filter(word -> !NICKNAME.matcher(word).matches() && !Character.isLowerCase(word.charAt(0)))
                .toList();
        boolean titled = !withoutTitle(run).equals(run);
        List<String> all = words(plain);
        return all.size() <= MOST_WORDS
                && words.size() <= 5
                && all.size() >= (titled ? 1 : 2)
                && !words.isEmpty()
                && words.stream().noneMatch(ProperNames::isNoPersonsWord)
                && !WordList.isTerritory(plain)
                && StateNames.all().named(run).isEmpty()
                && StateNames.all().meantBy(run).isEmpty()
                && StateNames.all().named(all.getFirst()).isEmpty()
                && StateNames.all().ofAdjective(all.getFirst()).isEmpty();
    }

    private static boolean isNoPersonsWord(String word) {
        boolean acronym = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
        return acronym || (WordList.isOrganisation(word) && word.length() > 4) || NameSpans.isSmallWord(word);
    }

    /** A name without a suffix of generation or honour: "III", "Jr.", "KC". */
    static String withoutSuffix(String name) {
        return SUFFIX.matcher(name).replaceFirst("");
    }

    /** Whether a word is a title: "Mr", "MS.". */
    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static String withoutTitle(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 && isTitle(name.substring(0, blank))
                ? withoutTitle(name.substring(blank + 1).strip())
                : name;
    }

    /** The gender that a title before a name shows. */
    static Optional<Speaker.Gender> gender(String before) {
        Matcher title = GENDERED_TITLE.matcher(before);
        return title.find()
                ? Optional.of(title.group("he") != null ? Speaker.Gender.HE : Speaker.Gender.SHE)
                : Optional.empty();
    }

    /** The gender that a role shows: spokeswoman, king. */
    static Optional<Speaker.Gender> genderOfRole(String role) {
        Matcher gendered = GENDERED_ROLE.matcher(role);
        return gendered.find()
                ? Optional.of(gendered.group("he") != null ? Speaker.Gender.HE : Speaker.Gender.SHE)
                : Optional.empty();
    }

    static List<String> words(String name) {
        return BLANKS.splitAsStream(name.strip()).toList();
    }

    /** The last word, which later mentions use. */
    static String surname(String name) {
        return words(withoutSuffix(name)).getLast();
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
