package org.demarche.extract.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a label for the proposal in a passage: a noun phrase ("A toll for the tunnel") or an action ("Extend the truce by thirty
 * days"), in the words of the passage. A passage without such a phrase has no label.
 */
final class ProposalLabels {

    private static final Pattern FRAME = Pattern.compile(
            "^(?:(?:that|but|and|so|predictably|because|i think|i believe|we think|we believe|we agree that),?\\s+)+",
            Pattern.CASE_INSENSITIVE);

    /** A leading condition is not part of the label. */
    private static final Pattern CONDITION = Pattern.compile(
            "^(?:even if|only if|if|unless|once|when|while|as long as|provided(?: that)?)\\s[^,]+(?:,\\s*|$)",
            Pattern.CASE_INSENSITIVE);

    /** "Any deal would need …": the subject is the proposal. */
    private static final Pattern ANY = Pattern.compile(
            "^(?:an?|any|no|such an?)\\s.+?\\s(?:would|will|could|can)\\s.+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Words that precede the proposal, anywhere in the passage. */
    private static final Pattern AFTER = Pattern.compile(
            "\\b(?:(?:there (?:is|was) )?no alternative to|(?:want|wants|wanted|demand(?:s|ed)?|call(?:s|ed)? for|accept(?:s|ed)?|support(?:s|ed)?"
                    + "|back(?:s|ed)|favou?r(?:s|ed)?|oppos(?:e|es|ed)|reject(?:s|ed)?|propos(?:e|es|ed)|offer(?:s|ed)?|rul(?:e|es|ed) out"
                    + "|welcom(?:e|es|ed)|prefer(?:s|red)?|believe in|is for|am for|are for))\\s+(?<rest>(?!to\\b|that\\b).+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Words that precede the action. */
    private static final Pattern ACTION = Pattern.compile(
            "^(?:(?:.{1,60}?\\s)?(?:would|will|should|must|shall|cannot|can|could|ought to|needs? to|wants? to|wanted to|(?:be|is|was|are|were)"
                    + " (?:prepared|ready|willing|open|about) to|(?:thing|time|way)(?: now)? (?:is|was) to)|to)\\s+(?:not\\s+|never\\s+|also\\s+|only\\s+)*(?<rest>\\p{Ll}.+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Verbs behind the subject that is judged. */
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?<subject>.+?)\\s+(?:is|was|are|were|would|will|has|have|had|could|may|might|can|should|must|remains?|remained|represents?"
                    + "|represented|seems?|seemed|looks?|looked|brings?|makes?)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern HIGH_TIME =
            Pattern.compile("^(?:it (?:is|was) )?high time (?:that )?(?<rest>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHOUT = Pattern.compile("^without (?<rest>[^,]+),.*", Pattern.CASE_INSENSITIVE);

    /** What ends a phrase: another clause or an addition. */
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
    /** Nouns that are no proposal on their own. */
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
            return subject(highTime.group("rest"));
        }
        Matcher without = WITHOUT.matcher(plain);
        if (without.matches()) {
            return nounPhrase(without.group("rest"));
        }
        Matcher after = AFTER.matcher(plain);
        if (after.find()) {
            return nounPhrase(after.group("rest"));
        }
        Matcher action = ACTION.matcher(plain);
        if (ANY.matcher(plain).matches()) {
            return subject(plain);
        }
        if (action.matches()) {
            return action(action.group("rest")).or(() -> subject(plain));
        }
        return subject(plain).or(() -> SUBJECT.matcher(plain).matches() ? Optional.empty() : nounPhrase(plain));
    }

    private static Optional<String> subject(String words) {
        Matcher subject = SUBJECT.matcher(words);
        return subject.matches() ? nounPhrase(subject.group("subject")) : Optional.empty();
    }

    /** A noun phrase without a pronoun at its start. */
    private static Optional<String> nounPhrase(String words) {
        return phrase(words)
                .filter(phrase -> !POINTING.contains(firstWord(phrase)) && !RELATING.contains(firstWord(phrase)))
                .filter(phrase -> !POINTING.contains(lower(phrase.substring(phrase.lastIndexOf(' ') + 1))));
    }

    /** A verb phrase: "extend the truce", not "be better". */
    private static Optional<String> action(String words) {
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

    /** The word in lower case without a clitic; "US" stays apart from "us". */
    private static String lower(String word) {
        if (word.matches("\\p{Lu}{2,}")) {
            return word;
        }
        return word.toLowerCase(Locale.ROOT).replaceFirst("['’].*", "");
    }

    /** The words up to the end of the phrase, without function words at either end. */
    private static Optional<String> phrase(String words) {
        Matcher end = END.matcher(words);
        String whole = (end.find() ? words.substring(0, end.start()) : words).strip();
        List<String> all =
                BLANKS.splitAsStream(whole).filter(word -> !word.isEmpty()).toList();
        int first = 0;
        int last = Math.min(all.size(), MOST_WORDS);
        if (all.size() > MOST_WORDS) {
            // Cut at a function word, so that no inner phrase is broken.
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
