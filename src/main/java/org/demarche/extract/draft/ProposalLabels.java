package org.demarche.extract.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label for what a passage is about: the thing that is wanted or judged ("A toll for the tunnel") or what would be done
 * ("Extend the truce by thirty days"), in the passage's words. A passage that yields no such phrase has none, rather than a
 * piece of a sentence.
 */
final class ProposalLabels {

    private static final Pattern FRAME = Pattern.compile(
            "^(?:(?:that|but|and|so|predictably|because|i think|i believe|we think|we believe|we agree that),?\\s+)+",
            Pattern.CASE_INSENSITIVE);

    /** A condition in front says on what it depends, not what it is. */
    private static final Pattern CONDITION = Pattern.compile(
            "^(?:even if|only if|if|unless|once|when|while|as long as|provided(?: that)?)\\s[^,]+(?:,\\s*|$)",
            Pattern.CASE_INSENSITIVE);

    /** A thing that something "would need" or "will bring" is itself what is judged. */
    private static final Pattern ANY_THING = Pattern.compile(
            "^(?:an?|any|no|such an?)\\s.+?\\s(?:would|will|could|can)\\s.+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What the thing follows upon, wherever it stands. */
    private static final Pattern AFTER = Pattern.compile(
            "\\b(?:(?:there (?:is|was) )?no alternative to|(?:want|wants|wanted|demand(?:s|ed)?|call(?:s|ed)? for|accept(?:s|ed)?|support(?:s|ed)?"
                    + "|back(?:s|ed)|favou?r(?:s|ed)?|oppos(?:e|es|ed)|reject(?:s|ed)?|propos(?:e|es|ed)|offer(?:s|ed)?|rul(?:e|es|ed) out"
                    + "|welcom(?:e|es|ed)|prefer(?:s|red)?|believe in|is for|am for|are for))\\s+(?<rest>(?!to\\b|that\\b).+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What would be done follows upon these. */
    private static final Pattern DOING = Pattern.compile(
            "^(?:(?:.{1,60}?\\s)?(?:would|will|should|must|shall|cannot|can|could|ought to|needs? to|wants? to|wanted to|(?:be|is|was|are|were)"
                    + " (?:prepared|ready|willing|open|about) to|(?:thing|time|way)(?: now)? (?:is|was) to)|to)\\s+(?:not\\s+|never\\s+|also\\s+|only\\s+)*(?<rest>\\p{Ll}.+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What is judged stands in front of these. */
    private static final Pattern JUDGED = Pattern.compile(
            "^(?<thing>.+?)\\s+(?:is|was|are|were|would|will|has|have|had|could|may|might|can|should|must|remains?|remained|represents?"
                    + "|represented|seems?|seemed|looks?|looked|brings?|makes?)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern HIGH_TIME =
            Pattern.compile("^(?:it (?:is|was) )?high time (?:that )?(?<rest>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHOUT = Pattern.compile("^without (?<rest>[^,]+),.*", Pattern.CASE_INSENSITIVE);

    /** A phrase ends where another clause begins, or what only adds to it. */
    private static final Pattern END = Pattern.compile(
            "[,;:!?()“”\"…]|(?<!\\b\\p{Lu})\\.(?!\\p{L})|\\sfor (?:being|having)(?=\\s|$)|\\s[–—-]\\s|\\s(?:as|because|since|although|though|while|if|unless"
                    + "|provided|after|before|when|once|which|who|whose|that|so|but|than|rather|is|was|are|were|will|would|had|has|have|could|can"
                    + "|may|might|must|should|said|says|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=\\s|$)");

    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "and", "or", "from", "into", "its",
            "their", "his", "her", "our", "about", "not", "any");
    private static final Set<String> POINTING = Set.of(
            "it",
            "this",
            "that",
            "these",
            "those",
            "they",
            "them",
            "he",
            "she",
            "him",
            "we",
            "us",
            "you",
            "i",
            "me",
            "there",
            "one",
            "what",
            "which",
            "myself",
            "themselves",
            "nobody",
            "nothing",
            "everything",
            "everybody",
            "something",
            "anything",
            "who",
            "more",
            "less",
            "sides");
    private static final Set<String> RELATING = Set.of(
            "without", "under", "after", "before", "as", "which", "who", "whether", "how", "why", "when", "where",
            "because", "since", "if", "is", "was", "are", "were", "has", "have", "had", "will", "would", "can", "could",
            "may", "did", "does", "do", "unless", "than", "rather", "not", "no", "never", "yes");
    private static final Set<String> AUXILIARIES =
            Set.of("be", "been", "have", "has", "do", "not", "go", "remain", "never");
    /** Alone, these name nothing that could be done. */
    private static final Set<String> GENERAL = Set.of(
            "moment",
            "time",
            "day",
            "way",
            "thing",
            "things",
            "fact",
            "facts",
            "well",
            "people",
            "case",
            "reason",
            "idea",
            "question",
            "problem",
            "work",
            "life",
            "world",
            "country",
            "side",
            "client",
            "note",
            "signal",
            "responsibility",
            "place",
            "point",
            "part",
            "kind",
            "lot",
            "end",
            "money",
            "members",
            "job",
            "matter",
            "issue",
            "course",
            "others",
            "words",
            "answer",
            "situation",
            "results",
            "everyone",
            "none",
            "today",
            "tomorrow",
            "yesterday",
            "year",
            "week",
            "month",
            "media",
            "reporters",
            "voters",
            "children",
            "families",
            "colleagues",
            "government",
            "talks");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");
    private static final int MOST_WORDS = 12;

    private ProposalLabels() {}

    static Optional<String> of(String passage) {
        String words = passage.replaceAll("[\\uFFFD\\p{Cntrl}]+", " ").strip().replaceFirst("^[“”\"'‘’.,…\\s]+", "");
        String plain = CONDITION.matcher(FRAME.matcher(words).replaceFirst("")).replaceFirst("");
        if (plain.isBlank()) {
            return Optional.empty();
        }
        Matcher highTime = HIGH_TIME.matcher(plain);
        if (highTime.matches()) {
            return judged(highTime.group("rest"));
        }
        Matcher without = WITHOUT.matcher(plain);
        if (without.matches()) {
            return thing(without.group("rest"));
        }
        Matcher after = AFTER.matcher(plain);
        if (after.find()) {
            return thing(after.group("rest"));
        }
        Matcher doing = DOING.matcher(plain);
        if (ANY_THING.matcher(plain).matches()) {
            return judged(plain);
        }
        if (doing.matches()) {
            return doing(doing.group("rest")).or(() -> judged(plain));
        }
        return judged(plain).or(() -> JUDGED.matcher(plain).matches() ? Optional.empty() : thing(plain));
    }

    private static Optional<String> judged(String words) {
        Matcher judged = JUDGED.matcher(words);
        return judged.matches() ? thing(judged.group("thing")) : Optional.empty();
    }

    /** A noun phrase: begins with no pronoun, and holds a word that can be a noun. */
    private static Optional<String> thing(String words) {
        return phrase(words)
                .filter(phrase -> !POINTING.contains(firstWord(phrase)) && !RELATING.contains(firstWord(phrase)))
                .filter(phrase -> !POINTING.contains(lower(phrase.substring(phrase.lastIndexOf(' ') + 1))));
    }

    /** A verb phrase: "extend the truce", not "be better". */
    private static Optional<String> doing(String words) {
        return phrase(words)
                .filter(phrase -> !AUXILIARIES.contains(firstWord(phrase)))
                .filter(phrase -> BLANKS.splitAsStream(phrase)
                        .skip(1)
                        .anyMatch(word -> LETTERS.matcher(word).find()))
                .filter(phrase ->
                        BLANKS.splitAsStream(phrase).map(ProposalLabels::lower).noneMatch(POINTING::contains));
    }

    private static String firstWord(String phrase) {
        return lower(BLANKS.split(phrase, 2)[0]);
    }

    /** In lower case, without what an apostrophe adds; "US" is no "us". */
    private static String lower(String word) {
        if (word.matches("\\p{Lu}{2,}")) {
            return word;
        }
        return word.toLowerCase(Locale.ROOT).replaceFirst("['’].*", "");
    }

    /** The words up to the end of the phrase, without small ones at its ends. */
    private static Optional<String> phrase(String words) {
        Matcher end = END.matcher(words);
        String whole = (end.find() ? words.substring(0, end.start()) : words).strip();
        List<String> all =
                BLANKS.splitAsStream(whole).filter(word -> !word.isEmpty()).toList();
        int first = 0;
        int last = Math.min(all.size(), MOST_WORDS);
        if (all.size() > MOST_WORDS) {
            // Cut before the last small word, so that no phrase within is broken.
            while (last > 0 && !SMALL.contains(lower(all.get(last)))) {
                last--;
            }
        }
        while (last > first && SMALL.contains(lower(all.get(last - 1)))) {
            last--;
        }
        while (first < last
                && SMALL.contains(lower(all.get(first)))
                && !lower(all.get(first)).equals("no")) {
            first++;
        }
        String phrase = String.join(" ", all.subList(first, last));
        boolean general = last - first == 1 && GENERAL.contains(lower(all.get(first)));
        boolean named = !general
                && all.subList(first, last).stream()
                        .anyMatch(word -> LETTERS.matcher(word).find() && !POINTING.contains(lower(word)))
                && all.subList(first, last).stream().noneMatch(word -> word.equalsIgnoreCase("such"));
        return named && phrase.length() <= 150
                ? Optional.of(Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1))
                : Optional.empty();
    }
}
